"""Names of countries, regions and places, written for this project from general knowledge.

It leans towards the armed conflicts since 1980. It holds names and which country a name lies in, no coordinates and
  no
borders: a list of words to read texts with, never a ruling on whose a place is. Variants of one name stand together,
joined by ``=``; the first is the key under which they are compared.
"""

from __future__ import annotations

# One country a line: names | demonyms | capital or seat of government. Names joined by "=", the rest by ",".
COUNTRIES = """
Afghanistan|Afghan,Afghans,Afghani|Kabul
Albania|Albanian,Albanians|Tirana
Algeria|Algerian,Algerians|Algiers
Andorra|Andorran|Andorra la Vella
Angola|Angolan,Angolans|Luanda
Argentina|Argentine,Argentinian,Argentines|Buenos Aires
Armenia|Armenian,Armenians|Yerevan
Australia|Australian,Australians|Canberra
Austria|Austrian,Austrians|Vienna
Azerbaijan|Azerbaijani,Azerbaijanis,Azeri,Azeris|Baku
Bahamas|Bahamian|Nassau
Bahrain|Bahraini,Bahrainis|Manama
Bangladesh|Bangladeshi,Bangladeshis|Dhaka
Barbados|Barbadian|Bridgetown
Belarus|Belarusian,Belarusians,Belarussian|Minsk
Belgium|Belgian,Belgians|Brussels
Belize|Belizean|Belmopan
Benin|Beninese|Porto-Novo
Bhutan|Bhutanese|Thimphu
Bolivia|Bolivian,Bolivians|La Paz
Bosnia and Herzegovina=Bosnia=Bosnia-Herzegovina|Bosnian,Bosnians,Bosniak,Bosniaks|Sarajevo
Botswana|Botswanan|Gaborone
Brazil|Brazilian,Brazilians|Brasilia
Brunei|Bruneian|Bandar Seri Begawan
Bulgaria|Bulgarian,Bulgarians|Sofia
Burkina Faso|Burkinabe|Ouagadougou
Burundi|Burundian,Burundians|Bujumbura,Gitega
Cambodia=Kampuchea|Cambodian,Cambodians,Khmer|Phnom Penh
Cameroon|Cameroonian,Cameroonians|Yaounde
Canada|Canadian,Canadians|Ottawa
Cape Verde|Cape Verdean|Praia
Central African Republic|Central African|Bangui
Chad|Chadian,Chadians|N'Djamena
Chile|Chilean,Chileans|Santiago
China=People's Republic of China|Chinese|Beijing
Colombia|Colombian,Colombians|Bogota
Comoros|Comorian|Moroni
Congo-Brazzaville=Republic of Congo=Republic of the Congo|Congolese|Brazzaville
Democratic Republic of Congo=Democratic Republic of the Congo=DR Congo=DRC=Congo=Zaire|Zairean,Zairian|Kinshasa
Costa Rica|Costa Rican,Costa Ricans|San Jose
Croatia|Croatian,Croatians,Croat,Croats|Zagreb
Cuba|Cuban,Cubans|Havana
Cyprus|Cypriot,Cypriots|Nicosia
Czech Republic=Czechia=Czechoslovakia|Czech,Czechs|Prague
Denmark|Danish,Dane,Danes|Copenhagen
Djibouti|Djiboutian|
Dominican Republic|Dominican|Santo Domingo
East Timor=Timor-Leste|Timorese|Dili
Ecuador|Ecuadorian,Ecuadorean,Ecuadorians|Quito
Egypt|Egyptian,Egyptians|Cairo
El Salvador|Salvadoran,Salvadorans,Salvadorean,Salvadorian|San Salvador
Equatorial Guinea|Equatoguinean|Malabo
Eritrea|Eritrean,Eritreans|Asmara
Estonia|Estonian,Estonians|Tallinn
Eswatini=Swaziland|Swazi|Mbabane
Ethiopia|Ethiopian,Ethiopians|Addis Ababa
Fiji|Fijian|Suva
Finland|Finnish,Finn,Finns|Helsinki
France|French,Frenchman|Paris
Gabon|Gabonese|Libreville
Gambia=The Gambia|Gambian|Banjul
Georgia|Georgian,Georgians|Tbilisi
Germany=West Germany=East Germany|German,Germans|Berlin
Ghana|Ghanaian,Ghanaians|Accra
Greece|Greek,Greeks|Athens
Guatemala|Guatemalan,Guatemalans|Guatemala City
Guinea|Guinean|Conakry
Guinea-Bissau|Bissau-Guinean|Bissau
Guyana|Guyanese|Georgetown
Haiti|Haitian,Haitians|Port-au-Prince
Honduras|Honduran,Hondurans|Tegucigalpa
Hungary|Hungarian,Hungarians|Budapest
Iceland|Icelandic|Reykjavik
India|Indian,Indians|New Delhi
Indonesia|Indonesian,Indonesians|Jakarta
Iran|Iranian,Iranians|Tehran
Iraq|Iraqi,Iraqis|Baghdad
Ireland|Irish|Dublin
Israel|Israeli,Israelis|Jerusalem,Tel Aviv
Italy|Italian,Italians|Rome
Ivory Coast=Cote d'Ivoire|Ivorian,Ivorians|Yamoussoukro
Jamaica|Jamaican|Kingston
Japan|Japanese|Tokyo
Jordan|Jordanian,Jordanians|Amman
Kazakhstan|Kazakh,Kazakhs|Astana
Kenya|Kenyan,Kenyans|Nairobi
Kosovo|Kosovar,Kosovars,Kosovan|Pristina
Kuwait|Kuwaiti,Kuwaitis|Kuwait City
Kyrgyzstan|Kyrgyz|Bishkek
Laos|Laotian,Lao|Vientiane
Latvia|Latvian,Latvians|Riga
Lebanon|Lebanese|Beirut
Lesotho|Basotho|Maseru
Liberia|Liberian,Liberians|Monrovia
Libya|Libyan,Libyans|Tripoli
Liechtenstein|Liechtensteiner|Vaduz
Lithuania|Lithuanian,Lithuanians|Vilnius
Luxembourg|Luxembourgish|
Madagascar|Malagasy|Antananarivo
Malawi|Malawian|Lilongwe
Malaysia|Malaysian,Malaysians|Kuala Lumpur
Maldives|Maldivian|
Mali|Malian,Malians|Bamako
Malta|Maltese|Valletta
Mauritania|Mauritanian,Mauritanians|Nouakchott
Mauritius|Mauritian|Port Louis
Mexico|Mexican,Mexicans|Mexico City
Moldova|Moldovan,Moldovans|Chisinau
Monaco|Monegasque|
Mongolia|Mongolian|Ulaanbaatar
Montenegro|Montenegrin,Montenegrins|Podgorica
Morocco|Moroccan,Moroccans|Rabat
Mozambique|Mozambican,Mozambicans|Maputo
Myanmar=Burma|Burmese|Naypyidaw
Namibia|Namibian|Windhoek
Nepal|Nepali,Nepalese|Kathmandu
Netherlands=The Netherlands=Holland|Dutch|Amsterdam
New Zealand|New Zealander|Wellington
Nicaragua|Nicaraguan,Nicaraguans|Managua
Niger|Nigerien|Niamey
Nigeria|Nigerian,Nigerians|Abuja
North Korea|North Korean,North Koreans|Pyongyang
North Macedonia=Macedonia|Macedonian,Macedonians|Skopje
Norway|Norwegian,Norwegians|Oslo
Oman|Omani,Omanis|Muscat
Pakistan|Pakistani,Pakistanis|Islamabad
Panama|Panamanian,Panamanians|Panama City
Papua New Guinea|Papuan|Port Moresby
Paraguay|Paraguayan|Asuncion
Peru|Peruvian,Peruvians|Lima
Philippines=The Philippines|Filipino,Philippine,Filipinos|Manila
Poland|Polish,Pole,Poles|Warsaw
Portugal|Portuguese|Lisbon
Qatar|Qatari,Qataris|Doha
Romania|Romanian,Romanians|Bucharest
Russia=Russian Federation=Soviet Union=USSR|Russian,Russians,Soviet,Soviets|Moscow
Rwanda|Rwandan,Rwandans|Kigali
Saudi Arabia|Saudi,Saudis,Saudi Arabian|Riyadh
Senegal|Senegalese|Dakar
Serbia=Yugoslavia|Serbian,Serbians,Serb,Serbs,Yugoslav|Belgrade
Seychelles|Seychellois|
Sierra Leone|Sierra Leonean|Freetown
Singapore|Singaporean|
Slovakia|Slovak,Slovaks|Bratislava
Slovenia|Slovenian,Slovene|Ljubljana
Somalia|Somali,Somalis,Somalian|Mogadishu
Somaliland|Somalilander|Hargeisa
South Africa|South African,South Africans|Pretoria
South Korea|South Korean,South Koreans|Seoul
South Sudan|South Sudanese|Juba
Spain|Spanish,Spaniard,Spaniards|Madrid
Sri Lanka|Sri Lankan,Sri Lankans|Colombo
Sudan|Sudanese|Khartoum
Suriname|Surinamese|Paramaribo
Sweden|Swedish,Swede,Swedes|Stockholm
Switzerland|Swiss|Bern
Syria=Syrian Arab Republic|Syrian,Syrians|Damascus
Taiwan|Taiwanese|Taipei
Tajikistan|Tajik,Tajiks|Dushanbe
Tanzania|Tanzanian,Tanzanians|Dodoma
Thailand|Thai,Thais|Bangkok
Togo|Togolese|Lome
Tunisia|Tunisian,Tunisians|Tunis
Turkey=Turkiye|Turkish,Turk,Turks|Ankara
Turkmenistan|Turkmen|Ashgabat
Uganda|Ugandan,Ugandans|Kampala
Ukraine|Ukrainian,Ukrainians|Kyiv
United Arab Emirates=UAE=Emirates|Emirati,Emiratis|Abu Dhabi
United Kingdom=UK=U.K.=Britain=Great Britain=England=Scotland=Wales
  =Northern Ireland|British,Briton,Britons,English,Scottish,Welsh|London
United States=US=U.S.=USA=U.S.A.=United States of America=America|American,Americans|Washington
Uruguay|Uruguayan|Montevideo
Uzbekistan|Uzbek,Uzbeks|Tashkent
Vatican=Holy See|Vatican|Vatican City
Venezuela|Venezuelan,Venezuelans|Caracas
Vietnam=Viet Nam|Vietnamese|Hanoi
Western Sahara|Sahrawi,Saharawi|Laayoune
Yemen|Yemeni,Yemenis|Sanaa
Zambia|Zambian|Lusaka
Zimbabwe|Zimbabwean|Harare
Palestine=Palestinian territories=Palestinian Territories
  =occupied Palestinian territory|Palestinian,Palestinians|Ramallah
"""

# Country: regions ; cities, towns and villages ; neighbourhoods and camps. Parts may be empty.
PLACES = """
Ukraine: Donbas=Donbass, Donetsk region=Donetsk oblast=Donetsk Oblast, Luhansk region=Lugansk region=Luhansk oblast,
  Crimea=Crimean Peninsula, Galicia, Transcarpathia, Zakarpattia, Volyn, Bukovina ; Kyiv=Kiev, Kharkiv=Kharkov,
  Odesa=Odessa, Dnipro=Dnipropetrovsk=Dnepropetrovsk, Lviv=Lvov, Mariupol, Zaporizhzhia=Zaporizhia=Zaporozhye,
  Kherson, Mykolaiv=Nikolaev, Chernihiv=Chernigov, Sumy, Poltava, Cherkasy, Zhytomyr, Vinnytsia=Vinnitsa, Rivne,
  Lutsk, Ternopil, Khmelnytskyi, Chernivtsi, Uzhhorod, Ivano-Frankivsk, Kropyvnytskyi, Kryvyi Rih=Krivoy Rog,
  Donetsk, Luhansk=Lugansk, Horlivka=Gorlovka, Makiivka=Makeevka, Kramatorsk, Sloviansk=Slavyansk=Slaviansk,
  Bakhmut=Artemivsk, Soledar, Popasna, Rubizhne, Lysychansk=Lisichansk, Sievierodonetsk=Severodonetsk,
  Avdiivka=Avdeevka, Marinka=Maryinka, Vuhledar, Volnovakha, Pokrovsk, Toretsk, Chasiv Yar, Debaltseve=Debaltsevo,
  Ilovaisk, Shyrokyne, Sartana, Mospyne, Torez, Snizhne, Hrabove, Izium=Izyum, Kupiansk=Kupyansk, Vovchansk,
  Balakliia, Chuhuiv, Lyman, Siversk, Kostiantynivka=Kostyantynivka, Druzhkivka, Myrnohrad, Selydove, Kurakhove,
  Melitopol, Berdiansk=Berdyansk, Enerhodar, Tokmak, Orikhiv, Huliaipole, Nova Kakhovka, Kakhovka, Beryslav,
  Skadovsk, Henichesk, Snihurivka, Ochakiv, Voznesensk, Bucha, Irpin, Hostomel=Gostomel, Borodianka=Borodyanka,
  Brovary, Vyshhorod, Bila Tserkva, Vasylkiv, Makariv, Motyzhyn, Kremenchuk, Okhtyrka, Trostianets, Konotop,
  Shostka, Nizhyn, Uman, Pavlohrad, Nikopol, Marhanets, Synelnykove, Hroza, Chaplyne, Izmail, Chornomorsk, Zatoka,
  Serhiivka, Sevastopol, Simferopol, Kerch, Yalta, Feodosia, Yevpatoria, Chernobyl=Chornobyl, Pripyat, Stanytsia
  Luhanska, Shchastia, Krasnohorivka, Novoluhanske, Zolote, Yahidne, Vinnytsya ; Saltivka, Obolon, Podil, Azovstal,
  Maidan
Russia: Siberia, Chechnya=Chechen Republic, Dagestan, Ingushetia, North Ossetia, Kabardino-Balkaria, Tatarstan,
  Belgorod region, Kursk region, Bryansk region, Rostov region, North Caucasus, Caucasus, Krasnodar region ; Saint
  Petersburg=St. Petersburg=St Petersburg=Leningrad, Belgorod, Kursk, Bryansk, Voronezh, Rostov-on-Don=Rostov,
  Taganrog, Krasnodar, Sochi, Novorossiysk, Grozny, Gudermes, Argun, Shali, Samashki, Katyr-Yurt, Novye Aldi,
  Urus-Martan, Vedeno, Nazran, Beslan, Vladikavkaz, Makhachkala, Khasavyurt, Budyonnovsk=Budennovsk, Kizlyar,
  Pervomayskoye, Volgodonsk, Buynaksk, Nalchik, Kazan, Samara, Saratov, Engels, Ryazan, Tula, Kaluga, Smolensk,
  Pskov, Murmansk, Perm, Yekaterinburg, Novosibirsk, Vladivostok, Shebekino, Sudzha, Valuyki ;
Belarus: ; Gomel, Brest, Grodno, Vitebsk, Mogilev, Mozyr ;
Moldova: Transnistria, Gagauzia ; Tiraspol, Bender ;
Georgia: Abkhazia, South Ossetia, Adjara, Kodori Gorge ; Gori, Sukhumi, Tskhinvali, Poti, Batumi, Zugdidi, Senaki,
  Kutaisi, Gagra ;
Azerbaijan: Nagorno-Karabakh=Karabakh=Artsakh, Nakhchivan ; Ganja, Barda, Mingachevir, Khojaly, Shusha, Agdam,
  Fuzuli, Terter, Lachin, Stepanakert=Khankendi, Martakert, Hadrut, Martuni, Sumgait ;
Armenia: Syunik ; Gyumri, Vardenis, Goris, Kapan, Jermuk ;
Syria: Aleppo province=Aleppo governorate=Aleppo countryside, Idlib province, Eastern Ghouta=East Ghouta=Ghouta,
  Rojava, Golan Heights=Golan, Hauran, Jazira, Rif Dimashq, Deir Ezzor province ; Aleppo=Halab, Homs, Hama,
  Idlib=Idleb, Daraa=Deraa=Dara'a, Latakia=Lattakia, Tartus=Tartous, Raqqa=Raqa=Ar-Raqqah=Rakka, Deir ez-Zor=Deir
  Ezzor=Deir al-Zor=Deir al-Zour, Hasakah=Hasaka=Al-Hasakah=Hassakeh, Qamishli, Kobani=Kobane=Ain al-Arab,
  Manbij=Minbij=Menbij, Tokhar=Tokkhar=Al-Tukhar=al-Tukhar, Hoshariyeh, Ghandoura, Jarabulus=Jarablus,
  Al-Bab=al-Bab, Azaz, Afrin, Tal Abyad=Tel Abyad, Ras al-Ain, Tal Rifaat, Marea, Dabiq, Palmyra=Tadmur=Tadmor, Khan
  Sheikhoun=Khan Shaykhun=Khan Shaykhoun, Maarat al-Numan=Maaret al-Numan=Maarat al-Nu'man=Maaret al-Nuaman,
  Saraqib=Saraqeb, Ariha, Jisr al-Shughour=Jisr al-Shughur, Kafr Nabl=Kafranbel, Kafr Zita, Al-Lataminah=Latamneh,
  Binnish, Sarmin, Sarmada, Harem, Salqin, Atarib=Al-Atarib, Hass, Haas, Kafr Takharim, Kafraya, Al-Fu'ah=Foua,
  Houla, Taldou, Qubeir, Tremseh, Rastan, Talbiseh, Qusayr=Al-Qusayr=Qusair, Yabroud, Qalamoun, Maaloula, Madaya,
  Zabadani, Douma=Duma, Harasta, Arbin=Irbin, Saqba, Zamalka, Jobar, Hamouria, Kafr Batna, Ain Tarma,
  Daraya=Darayya, Moadamiya=Moadamiyeh, Baniyas=Banias, Bayda, Jableh, Salamiyah, Ma'an, Abu Kamal=Albu Kamal,
  Mayadin=Al-Mayadeen=Mayadeen, Tabqa=Al-Tabqah=Thawra, Hajin, Baghuz=Baghouz, Al-Shaddadi=Shaddadi, Tal Tamr,
  Sweida=Suwayda=As-Suwayda, Nawa, Inkhil, Jasim, Busra al-Sham, Al-Mansoura, Urum al-Kubra, Khan al-Assal, Zardana,
  Tell Hassel, Trimbsa ; Baba Amr, Khalidiya, Bustan al-Qasr, Tariq al-Bab, Salaheddine, Masaken Hanano, Sheikh
  Maqsoud, Yarmouk, Mezzeh, Ashrafieh
Iraq: Anbar=Al-Anbar=Anbar province, Nineveh=Ninawa=Nineveh province, Diyala=Diyala province, Salahuddin=Salah
  ad-Din=Salaheddin, Kurdistan=Iraqi Kurdistan=Kurdistan Region, Babil, Dhi Qar, Maysan, Wasit, Sinjar district ;
  Mosul, Basra, Kirkuk, Erbil=Irbil=Arbil, Sulaymaniyah=Sulaimaniya=Sulaimaniyah, Fallujah=Falluja, Ramadi, Tikrit,
  Samarra, Baqubah=Baquba, Najaf, Karbala=Kerbala, Hillah=Hilla, Kut, Nasiriyah=Nasiriya, Amarah=Amara, Diwaniyah,
  Samawah, Haditha, Hit, Al-Qaim=Qaim, Rutba, Tal Afar, Sinjar=Shingal, Halabja, Dohuk=Duhok, Hawija, Baiji, Balad,
  Dujail, Taji, Abu Ghraib, Mahmoudiya, Yusufiyah, Latifiya, Iskandariya, Musayyib, Muqdadiya, Khalis, Jalula,
  Khanaqin, Tuz Khurmatu, Amerli, Kocho, Qaraqosh, Bartella, Qayyarah, Badush, Umm Qasr, Zakho, Makhmur ; Sadr City,
  Karrada, Kadhimiya, Adhamiya, Dora, Shula, Green Zone, Camp Ashraf, Camp Speicher
Yemen: Hadramawt=Hadhramaut, Abyan, Shabwa, Lahj, Al Jawf=al-Jawf, Al Bayda=al-Bayda, Hajjah province, Tihama ;
  Sanaa=Sana'a=San'a, Aden, Taiz=Ta'izz=Taizz, Hodeidah=Hudaydah=Hodeida=Al Hudaydah, Ibb, Dhamar,
  Saada=Sa'dah=Saadah=Sadah, Marib=Ma'rib, Mukalla, Mocha=Mokha, Hajjah=Haja, Amran, Zabid, Zinjibar, Ataq, Seiyun,
  Al Mazraq, Mastaba, Dahyan, Arhab, Khamis, Bayhan, Al Khawkhah=Khokha, Beit al-Faqih ;
Saudi Arabia: Najran, Jizan=Jazan, Asir, Eastern Province ; Jeddah, Mecca, Medina, Dammam, Khobar, Abha, Khamis
  Mushait, Abqaiq ;
Lebanon: Bekaa=Beqaa=Bekaa Valley=Beqaa Valley, Mount Lebanon, Chouf=Shouf ; Tripoli, Sidon=Saida, Tyre=Sour,
  Nabatieh=Nabatiyeh, Baalbek, Zahle, Jounieh, Qana, Marjayoun, Bint Jbeil, Khiam, Maroun al-Ras, Aita al-Shaab,
  Aitaroun, Naqoura, Damour, Arsal, Hermel, Aley ; Sabra and Shatila, Sabra, Shatila=Chatila, Nahr al-Bared, Ain
  al-Hilweh, Dahiyeh=Dahieh=Dahiya, Burj al-Barajneh, Karantina, Tel al-Zaatar, Achrafieh
Palestine: Gaza Strip, West Bank, East Jerusalem, northern Gaza, southern Gaza, Gaza ; Gaza City, Rafah, Khan
  Younis=Khan Yunis, Deir al-Balah=Deir el-Balah, Beit Hanoun, Beit Lahia=Beit Lahiya, Jabalia=Jabaliya, Jenin,
  Nablus, Hebron, Bethlehem, Tulkarem=Tulkarm, Qalqilya, Jericho, Tubas, Salfit, Huwara, Beita, Beit Jala, Zeita,
  Khuza'a=Khuzaa ; Shujaiya=Shejaiya=Shuja'iyya, Zeitoun, Rimal, Tuffah, Sheikh Radwan, Nuseirat, Bureij, Maghazi,
  Shati=Al-Shati, Balata, Sheikh Jarrah, Silwan, Old City
Israel: Negev, Galilee, Golan ; Haifa, Ashkelon, Ashdod, Sderot, Beersheba=Beer Sheva, Eilat, Netanya, Nahariya,
  Kiryat Shmona, Safed, Acre, Nazareth, Tiberias, Rehovot, Hadera, Afula, Lod, Kfar Aza, Be'eri=Beeri, Nir Oz,
  Re'im=Reim, Majdal Shams, Metula ;
Jordan: ; Irbid, Zarqa, Aqaba, Zaatari ;
Egypt: Sinai=Sinai Peninsula, North Sinai, Upper Egypt ; Alexandria, Giza, Suez, Port Said, Luxor, Sharm el-Sheikh,
  Arish=El-Arish, Sheikh Zuweid, Bir al-Abed, Minya, Rabaa ;
Libya: Cyrenaica, Fezzan, Tripolitania ; Benghazi, Misrata=Misurata, Sirte=Surt, Sebha=Sabha, Derna, Tobruk,
  Ajdabiya, Zawiya=Zawiyah, Zintan, Bani Walid, Brega, Ras Lanuf, Bayda, Tarhuna, Gharyan, Tajoura=Tajura, Sabratha,
  Kufra, Ghat, Murzuq, Tawergha, Zliten, Khoms ; Abu Salim
Turkey: Anatolia, Hatay ; Istanbul, Izmir, Adana, Diyarbakir, Gaziantep, Sanliurfa, Mardin, Cizre, Nusaybin, Silopi,
  Sirnak, Hakkari, Van, Suruc, Kilis, Reyhanli, Incirlik, Antakya, Batman, Uludere=Roboski ;
Iran: Khuzestan, Sistan and Baluchestan, Kurdistan province ; Isfahan, Shiraz, Mashhad, Tabriz, Ahvaz=Ahwaz, Abadan,
  Khorramshahr, Kerman, Zahedan, Kermanshah, Natanz, Fordow, Bushehr, Sardasht, Qom ;
Afghanistan: Helmand, Kandahar province, Nangarhar, Kunduz province, Uruzgan=Oruzgan, Ghazni province, Farah
  province, Logar, Paktia, Paktika, Khost province, Kunar, Nuristan, Badakhshan, Takhar, Baghlan, Faryab, Badghis,
  Panjshir, Wardak, Zabul, Laghman, Kapisa, Parwan, Bamiyan=Bamyan, Daikundi, Nimruz, Samangan, Jowzjan, Sar-e Pul ;
  Kandahar, Herat, Mazar-i-Sharif=Mazar-e-Sharif, Jalalabad, Kunduz, Lashkar Gah=Lashkargah, Ghazni, Khost, Gardez,
  Sangin, Marjah=Marja, Musa Qala, Garmsir, Bagram, Azizabad, Granai, Haska Meyna, Achin, Farah, Taloqan,
  Pul-e-Khumri, Maimana, Spin Boldak, Torkham, Asadabad, Sheberghan, Dasht-e-Leili, Yakaolang, Charikar, Tarin Kowt
  ; Dasht-e-Barchi
Pakistan: Balochistan=Baluchistan, Punjab, Sindh, Khyber Pakhtunkhwa=North-West Frontier Province, Waziristan=North
  Waziristan=South Waziristan, Kashmir=Azad Kashmir, Gilgit-Baltistan, Swat=Swat Valley ; Karachi, Lahore, Peshawar,
  Quetta, Rawalpindi, Multan, Faisalabad, Parachinar, Miranshah=Miramshah, Wana, Mingora, Bannu, Mardan, Gwadar,
  Damadola, Datta Khel, Sehwan, Mastung, Charsadda, Muzaffarabad ;
India: Jammu and Kashmir=Kashmir Valley, Manipur, Assam, Nagaland, Chhattisgarh, Gujarat, Punjab, Bihar, Jharkhand,
  Kerala, Tamil Nadu, Uttar Pradesh, West Bengal ; Delhi, Mumbai=Bombay, Kolkata=Calcutta, Chennai, Bangalore,
  Hyderabad, Ahmedabad, Srinagar, Jammu, Pulwama, Uri, Pahalgam, Imphal, Amritsar, Ayodhya, Bhopal ;
Sri Lanka: Northern Province, Vanni=Wanni, Jaffna Peninsula ; Jaffna, Kilinochchi, Mullaitivu=Mullaittivu,
  Mullivaikkal=Mullivaikal, Trincomalee, Batticaloa, Vavuniya, Puthukkudiyiruppu, Mannar, Kandy, Negombo, Muttur ;
Nepal: ; Pokhara, Rolpa, Rukum ;
Bangladesh: Chittagong Hill Tracts ; Chittagong, Cox's Bazar, Sylhet, Kutupalong ;
Myanmar: Rakhine=Rakhine State=Arakan, Kachin=Kachin State, Shan State=Shan, Kayah State=Kayah, Karen State=Kayin
  State=Kayin, Chin State, Mon State, Sagaing=Sagaing Region, Magway=Magwe, Bago, Tanintharyi, Ayeyarwady ;
  Yangon=Rangoon, Mandalay, Sittwe, Maungdaw, Buthidaung, Rathedaung, Myitkyina, Lashio, Laukkai=Laukkaing, Muse,
  Loikaw, Demoso, Hpruso, Moso, Hpakant=Hpakhant, Pazigyi, Let Yet Kone, Myawaddy, Hpa-an, Thantlang, Falam, Hakha,
  Mindat, Kani, Kale=Kalay, Inn Din, Tula Toli=Min Gyi, Gu Dar Pyin, Chut Pyin, Kyaukphyu, Mrauk-U, Bhamo, Monywa,
  Dawei ;
Thailand: Deep South ; Pattani, Yala, Narathiwat, Chiang Mai, Mae Sot, Phuket ;
Cambodia: ; Siem Reap, Battambang, Poipet, Kampong Cham ;
Vietnam: ; Ho Chi Minh City=Saigon, Hue, Da Nang, My Lai, Haiphong ;
Philippines: Mindanao, Sulu, Basilan, Luzon, Visayas ; Marawi, Davao, Cotabato, Zamboanga, Jolo, Maguindanao, Cebu,
  Iligan ;
Indonesia: Aceh, Papua=West Papua, Sulawesi, Sumatra, Java, Borneo, Bali, Maluku, Central Sulawesi ; Banda Aceh,
  Surabaya, Poso, Ambon, Jayapura, Medan, Bandung ;
East Timor: ; Liquica, Suai, Baucau ;
North Korea: ; Kaesong, Yeonpyeong ;
China: Xinjiang, Tibet, Hong Kong, Inner Mongolia, Guangdong, Sichuan ; Shanghai, Urumqi, Kashgar, Lhasa,
  Hotan=Khotan, Kunming, Wuhan, Guangzhou, Yarkand ; Tiananmen=Tiananmen Square
Sudan: Darfur=North Darfur=South Darfur=West Darfur=Central Darfur=East Darfur, Kordofan=North Kordofan=South
  Kordofan=West Kordofan, Blue Nile=Blue Nile state, Nuba Mountains, Gezira=Al-Jazirah=Gezira state=Al-Gezira, White
  Nile, Sennar state, Red Sea state ; Omdurman, Khartoum North=Bahri=Khartoum Bahri, El
  Fasher=El-Fasher=Al-Fashir=Al Fashir, Nyala, El Geneina=Geneina=El-Geneina=Al-Junaynah, Zalingei, El Daein, El
  Obeid=El-Obeid=Al-Ubayyid, Kadugli, Dilling, Babanusa, Wad Madani=Wad Medani, Port Sudan, Kassala, Gedaref,
  Sennar, Singa, Atbara, Kutum, Ardamata, Misterei, Tawila, Kebkabiya, Um Rawaba, Al-Hilaliya, Wad al-Noura=Wad
  al-Nourah, Abyei, Heglig, Tabit, Kabkabiya, En Nahud ; Zamzam=Zamzam camp, Abu Shouk, Kalma, Mayo, Al-Haj Yousif
South Sudan: Unity State=Unity state, Upper Nile=Upper Nile state, Jonglei, Western Equatoria, Eastern Equatoria,
  Central Equatoria, Equatoria, Warrap, Bahr el Ghazal=Western Bahr el Ghazal=Northern Bahr el Ghazal, Lakes State ;
  Bentiu, Malakal, Bor, Wau, Yei, Torit, Pibor, Leer, Nasir, Rumbek, Aweil, Yambio, Kajo Keji, Kodok, Akobo, Old
  Fangak, Pajut ;
Ethiopia: Tigray, Amhara=Amhara region, Oromia, Afar, Benishangul-Gumuz=Benishangul-Gumuz region, Gambella, Ogaden,
  Somali region, Metekel, Wollega=Wellega, Sidama ; Mekelle=Mekele, Axum=Aksum, Adigrat, Adwa, Shire, Humera, Mai
  Kadra=Mai-Kadra=Maikadra, Alamata, Dessie, Kombolcha, Lalibela, Gondar=Gonder, Bahir Dar, Debre Birhan, Dire Dawa,
  Harar, Jijiga, Togoga, Dedebit, Dengelat, Mahbere Dego, Hawzen, Wukro, Abala, Galikoma, Merawi, Finote Selam,
  Tole, Gimbi, Jimma, Nekemte ;
Eritrea: ; Massawa, Assab, Badme, Keren, Zalambessa ;
Somalia: Puntland, Jubaland, Galmudug, Lower Shabelle, Middle Shabelle, Hiran=Hiiraan, Gedo, Bay ; Kismayo, Baidoa,
  Beledweyne=Beledweyn, Marka=Merca, Afgoye, Jowhar, Bosaso, Galkayo, Las Anod, Garowe, El Adde, Jilib ;
  Bakara=Bakara market, Lido
Kenya: Rift Valley, North Eastern Province ; Mombasa, Garissa, Mandera, Wajir, Lamu, Mpeketoni, Kisumu, Eldoret,
  Dadaab, Kakuma ; Westgate, Kibera
Uganda: Acholi, West Nile ; Gulu, Kasese, Mpondwe, Entebbe, Barlonyo, Atiak, Kitgum, Lira ;
Rwanda: ; Butare, Gisenyi, Kibuye, Nyamata, Ntarama, Murambi, Nyarubuye, Kibeho, Cyangugu ;
Burundi: Cibitoke ; Gatumba ;
Democratic Republic of Congo: North Kivu, South Kivu, Kivu, Ituri, Katanga, Kasai, Haut-Uele, Tanganyika, Masisi,
  Rutshuru territory, Maniema ; Goma, Bukavu, Bunia, Beni, Butembo, Uvira, Kisangani, Lubumbashi, Kananga,
  Mbuji-Mayi, Minova, Sake, Rutshuru, Kishishe, Walikale, Luvungi, Bunagana, Kanyabayonga, Kiwanja, Kalemie, Fizi,
  Makobola, Kasika, Drodro, Djugu, Irumu, Mambasa, Oicha, Komanda, Bambari, Tchabi, Boga, Mutarule, Bogoro,
  Nyankunde, Dungu, Makombo, Kibumba, Rubaya ; Mugunga
Central African Republic: ; Bambari, Bangassou, Bria, Bossangoa, Bouar, Boda, Kaga-Bandoro, Alindao, Batangafo,
  Birao, Paoua, Boyo, Carnot ; PK5
Chad: ; Abeche, Adre, Moundou, Mao, Farchana ;
Mali: Azawad, Mopti region, Gao region, Segou region, Kidal region, Timbuktu region ; Timbuktu=Tombouctou, Gao,
  Kidal, Mopti, Segou, Moura, Ogossagou, Sobane Da, Koulikoro, Menaka, Bandiagara, Bankass, Djenne, Douentza,
  Sevare, Kayes, Sikasso, Nampala, Konna, Diabaly, Aguelhok, Tessalit, Tinzaouaten, Bounti, Diafarabe, Kati ;
Burkina Faso: Sahel region, Soum ; Djibo, Dori, Kaya, Barsalogho, Solhan, Yirgou, Nouna, Kongoussi, Bobo-Dioulasso,
  Fada N'Gourma, Karma, Ouahigouya, Inata, Arbinda ;
Niger: Tillaberi=Tillabery, Diffa region, Tahoua ; Diffa, Agadez, Zinder, Maradi, Banibangou, Tchombangou, Inates,
  Bosso, Tongo Tongo ;
Nigeria: Borno=Borno State=Borno state, Yobe=Yobe State, Adamawa, Kaduna State=Kaduna state, Plateau State=Plateau
  state, Benue=Benue State, Zamfara=Zamfara State, Katsina State, Niger Delta, Niger State, Taraba, Kebbi ; Lagos,
  Kano, Maiduguri, Kaduna, Jos, Zaria, Damaturu, Potiskum, Yola, Chibok, Baga, Bama, Gwoza, Dapchi, Konduga, Dikwa,
  Monguno, Rann, Mubi, Buni Yadi, Damboa, Kankara, Jangebe, Kuriga, Owo, Makurdi, Yelwata, Gusau, Sokoto, Katsina,
  Onitsha, Enugu, Port Harcourt, Odi, Zaki Biam, Tudun Biri, Mutumji, Lafia, Kukawa ; Lekki, Giwa
Cameroon: Far North, Anglophone regions, North-West region, South-West region ; Douala, Bamenda, Kumba, Maroua,
  Ngarbuh, Buea, Kolofata, Fotokol, Mora ;
Mozambique: Cabo Delgado ; Palma, Mocimboa da Praia, Pemba, Macomia, Muidumbe, Nampula, Beira, Quissanga ;
Angola: Cabinda ; Huambo, Kuito, Benguela, Cassinga ;
Zimbabwe: Matabeleland ; Bulawayo ;
South Africa: KwaZulu-Natal, Gauteng ; Johannesburg, Cape Town, Durban, Soweto, Sharpeville, Marikana, Boipatong,
  Bisho ;
Sierra Leone: ; Bo, Kenema, Makeni, Koidu ;
Liberia: ; Gbarnga, Buchanan, Ganta ; Sinkor
Ivory Coast: ; Abidjan, Bouake, Duekoue, Korhogo, Grand-Bassam ;
Guinea: ; Nzerekore ;
Algeria: Kabylia ; Oran, Constantine, Bentalha, Rais, In Amenas, Tindouf, Tizi Ouzou, Blida ;
Tunisia: ; Sousse, Sfax, Kasserine, Ben Guerdane ;
Morocco: ; Casablanca, Marrakech, Tangier, Fez ;
Western Sahara: ; Smara, Dakhla, Guerguerat ;
El Salvador: Morazan, Chalatenango, Usulutan, San Miguel department, Cabanas, San Vicente department, La Libertad,
  Cuscatlan, Sonsonate, Ahuachapan, La Union, Chinameca, Guazapa ; Santa Ana, San Miguel, Santa Tecla=Nueva San
  Salvador, Soyapango, Mejicanos, Zacatecoluca, Ilopango, Apopa, Cojutepeque, San Vicente, San Francisco Gotera,
  Perquin, El Mozote, Suchitoto, Aguilares, Ciudad Delgado, Cuscatancingo, Ilobasco, Sensuntepeque, Jucuapa, Berlin,
  San Marcos, Corinto, Nejapa, Santa Clara, Las Hojas, Sumpul ; Zacamil, Escalon, Miralvalle, Colonia Escalon, San
  Jacinto, San Benito, Colonia Miramonte, San Antonio Abad
Guatemala: Quiche=El Quiche, Alta Verapaz, Baja Verapaz, Huehuetenango, Peten=El Peten, Chimaltenango, Escuintla,
  San Marcos department, Solola ; Quetzaltenango, Antigua, Coban, Nebaj, Chajul, Cotzal, Rabinal, Rio Negro, Panzos,
  Dos Erres, Plan de Sanchez, Xaman, Santiago Atitlan, Mazatenango, Puerto Barrios ;
Honduras: Olancho, La Mosquitia ; San Pedro Sula, La Ceiba, Comayagua, Choluteca, Danli, Palmerola ;
Nicaragua: Jinotega department, Matagalpa department ; Leon, Masaya, Esteli, Jinotega, Matagalpa, Granada, Rivas,
  Ocotal, Bluefields, Puerto Cabezas, Chinandega, Juigalpa, Corinto ;
Costa Rica: ; Cartago, Limon, Alajuela ;
Panama: Darien ; Colon, David ; El Chorrillo, San Miguelito
Mexico: Chiapas, Guerrero, Sinaloa, Tamaulipas, Michoacan, Oaxaca, Chihuahua, Veracruz, Jalisco ; Acteal, Aguas
  Blancas, Ayotzinapa, Iguala, Ciudad Juarez, Tijuana, Culiacan, Acapulco, Guadalajara, Monterrey, Tlatelolco, San
  Cristobal de las Casas ;
Haiti: Artibonite ; Cap-Haitien, Gonaives, Jeremie, Pont-Sonde, Petionville ; Cite Soleil, La Saline, Bel Air,
  Solino, Carrefour
Cuba: ; Santiago de Cuba, Guantanamo ;
Colombia: Antioquia, Arauca, Cauca, Choco, Caqueta, Meta, Putumayo, Narino, Norte de Santander, Santander, Cesar,
  Cordoba, Sucre, Bolivar, Magdalena, Magdalena Medio, Uraba, Catatumbo, Valle del Cauca, Huila, Tolima,
  Cundinamarca, Boyaca, Casanare, Guaviare, La Guajira, Guajira, Risaralda, Caldas, Quindio, Vichada ; Medellin,
  Cali, Barranquilla, Cartagena, Bucaramanga, Cucuta, Pereira, Manizales, Ibague, Neiva, Pasto, Popayan, Monteria,
  Valledupar, Villavicencio, Barrancabermeja, Apartado, Turbo, Bojaya, Bellavista, Mapiripan, El Salado, San Jose de
  Apartado, Segovia, Ituango, El Aro, Trujillo, Toribio, Buenaventura, Tumaco, Saravena, Arauquita, Tame, Mitu, San
  Vicente del Caguan, Honduras farm, La Rochela, Machuca, Soacha, Sabaneta, Envigado, Itagui, Bello, Chigorodo,
  Carepa, La Gabarra, Tibu, Puerto Boyaca, Puerto Asis, Florencia, Sincelejo, Tunja, Santa Marta, Riohacha, Leticia,
  Yopal ; Palmira
Venezuela: Apure, Zulia, Tachira, Amazonas ; Maracaibo, Valencia, Barquisimeto, San Cristobal, El Amparo, Maracay,
  Cucuta border ; Petare
Ecuador: ; Guayaquil, Cuenca, Esmeraldas ;
Peru: Ayacucho, Apurimac, Huancavelica, Junin, Huanuco, San Martin, Upper Huallaga Valley=Upper Huallaga=Huallaga
  Valley, VRAEM, Ancash, Cajamarca, Puno, Cusco=Cuzco, Loreto, Ucayali, Arequipa, La Libertad ; Huanta, Huamanga,
  Huancayo, Lucanamarca, Accomarca, Putis, Cayara, Socos, Uchuraccay, Soccos, Uchiza, Tocache, Tingo Maria, Juliaca,
  Trujillo, Chimbote, Chiclayo, Piura, Ica, Callao, Tarata, Cerro de Pasco, Pucallpa, Iquitos, Huaraz, Tarapoto,
  Bagua, Santa Lucia ; Miraflores, San Isidro, Barrios Altos, Villa El Salvador, Lurigancho, El Fronton, La Molina,
  San Borja, La Victoria, Surquillo, San Juan de Lurigancho, Comas, Ate
Bolivia: ; Santa Cruz, Cochabamba, Sucre, Oruro, Potosi, El Alto ;
Chile: Araucania, Maipo ; Valparaiso, Vina del Mar, Concepcion, Temuco, Antofagasta, Rancagua ; La Florida, Las
  Condes, Pudahuel, La Victoria
Argentina: ; Cordoba, Rosario, Mendoza, La Plata, La Tablada, Tucuman ;
Brazil: ; Rio de Janeiro, Sao Paulo, Salvador, Recife, Manaus, Belem, Porto Alegre, Eldorado dos Carajas, Carandiru ;
Paraguay: ; Curuguaty ;
Bosnia and Herzegovina: Republika Srpska, Krajina, Herzegovina, Podrinje ; Srebrenica, Tuzla, Mostar, Banja Luka,
  Zenica, Prijedor, Gorazde, Zepa, Bihac, Visegrad, Foca, Zvornik, Bratunac, Potocari, Kravica, Omarska, Keraterm,
  Trnopolje, Manjaca, Celebici, Ahmici, Vitez, Stupni Do, Brcko, Bijeljina, Vlasenica, Rogatica, Kozarac, Sanski
  Most, Kljuc, Jajce, Travnik, Konjic, Pale, Dobrinja, Vogosca, Ilidza, Doboj, Korcula ; Markale, Grbavica
Croatia: Slavonia, Eastern Slavonia, Dalmatia, Republic of Serbian Krajina ; Vukovar, Osijek, Dubrovnik, Zadar,
  Sibenik, Knin, Split, Karlovac, Sisak, Gospic, Ovcara, Skabrnja, Petrinja, Lovas, Varivode, Rijeka, Jasenovac ;
Serbia: Vojvodina, Sandzak, Presevo Valley ; Novi Sad, Nis, Kragujevac, Novi Pazar, Subotica, Aleksinac, Surdulica,
  Grdelica, Varvarin, Batajnica, Presevo, Bujanovac ;
Kosovo: Drenica, Metohija ; Mitrovica=Kosovska Mitrovica, Prizren, Pec=Peja, Djakovica=Gjakova=Dakovica,
  Gnjilane=Gjilan, Urosevac=Ferizaj, Racak=Recak, Meja, Velika Krusa, Mala Krusa, Bela Crkva, Prekaz, Cuska=Qyshk,
  Suva Reka, Orahovac, Podujevo, Vucitrn, Izbica, Korisa, Klina, Decani, Dubrava, Likosane, Gornje Obrinje ;
North Macedonia: ; Tetovo, Kumanovo, Ohrid, Ljuboten ;
Montenegro: ; Bar, Kotor, Niksic ;
Albania: ; Durres, Kukes, Vlora, Shkoder ;
Cyprus: Northern Cyprus ; Famagusta, Limassol, Larnaca, Kyrenia ;
Greece: ; Thessaloniki, Piraeus, Patras, Lesbos ;
Spain: Basque Country, Catalonia, Andalusia ; Barcelona, Bilbao, San Sebastian, Valencia, Seville, Zaragoza,
  Guernica, Pamplona ;
France: Corsica, Alsace, Normandy ; Marseille, Lyon, Nice, Toulouse, Strasbourg, Bordeaux, Lille, Nantes,
  Oradour-sur-Glane ; Bataclan
Germany: Bavaria, Saxony ; Hamburg, Munich, Cologne, Frankfurt, Bonn, Dresden, Leipzig, Stuttgart, Hanau, Halle,
  Solingen, Ramstein, Karlsruhe, Nuremberg, Koblenz ;
United Kingdom: Ulster ; Belfast, Londonderry=Derry, Omagh, Enniskillen, Armagh, Newry, Manchester, Birmingham,
  Liverpool, Glasgow, Edinburgh, Cardiff, Lockerbie, Salisbury, Leeds, Bristol, Warrington, Brighton ;
Ireland: ; Cork, Limerick, Galway, Dundalk ;
Poland: ; Krakow, Gdansk, Lublin, Przemysl, Rzeszow, Przewodow, Poznan, Wroclaw, Lodz ;
Netherlands: ; The Hague=Hague, Rotterdam, Utrecht ;
Belgium: ; Antwerp, Ghent, Liege ; Molenbeek
Switzerland: ; Geneva, Zurich, Basel, Lausanne ;
Italy: Sicily, Sardinia ; Milan, Naples, Turin, Bologna, Genoa, Palermo, Florence, Venice ;
Sweden: ; Gothenburg, Malmo, Uppsala ;
Norway: ; Bergen, Utoya ;
Austria: ; Salzburg, Graz, Linz ;
Romania: ; Timisoara, Cluj, Constanta, Brasov ;
United States: California, Texas, Florida, Virginia, Hawaii, Alaska, Ohio, Illinois, Colorado, Oklahoma, Nevada,
  Michigan, Pennsylvania, Massachusetts, Connecticut, Oregon, New Jersey, New Mexico, North Carolina, South
  Carolina, Alabama, Louisiana, Minnesota, Wisconsin, Arizona, Maryland, Kentucky, Tennessee, Missouri, Indiana,
  Kansas, Iowa, Utah ; New York=New York City, Washington DC=Washington D.C.=Washington, D.C., Los Angeles, Chicago,
  Houston, Boston, Miami, San Francisco, Philadelphia, Dallas, Atlanta, Seattle, Denver, Detroit, Oklahoma City,
  Orlando, Las Vegas, Pittsburgh, Baltimore, Charlottesville, Uvalde, Parkland, Newtown, San Antonio, El Paso,
  Langley, Norfolk ; Manhattan, Brooklyn
Canada: Quebec, Ontario, Alberta, British Columbia ; Toronto, Montreal, Vancouver, Calgary ;
Australia: New South Wales, Queensland, Tasmania ; Sydney, Melbourne, Brisbane, Perth, Darwin, Adelaide ;
New Zealand: ; Christchurch, Auckland ;
Japan: ; Osaka, Hiroshima, Nagasaki, Kyoto, Okinawa ;
South Korea: ; Busan, Gwangju=Kwangju, Incheon, Panmunjom ;
United Arab Emirates: ; Dubai, Sharjah ;
Tajikistan: Gorno-Badakhshan ; Khorog, Isfara ;
Kyrgyzstan: Batken ; Osh, Jalal-Abad ;
Uzbekistan: Karakalpakstan, Fergana Valley ; Andijan=Andizhan, Samarkand, Nukus ;
Kazakhstan: ; Almaty=Alma-Ata, Zhanaozen, Aktobe ;
"""

# Parts of the world that no country holds alone; kind "region".
WIDER = """
Middle East, Horn of Africa, Sahel, Balkans, Western Balkans, Central America, Latin America, South America, North
  Africa, West Africa,
East Africa, Central Africa, Southeast Asia, South Asia, Central Asia, Eastern Europe, Western Europe, Black Sea,
  Red Sea, Sea of Azov, Azov Sea, Gulf of Aden,
Persian Gulf, Mediterranean, Mediterranean Sea, Lake Chad, Lake Chad basin, Great Lakes region, South China Sea,
  Korean Peninsula, Europe, Africa, Asia,
Baltic Sea, Caribbean, Gulf of Oman, Strait of Hormuz, Bab al-Mandab, Kurdistan region, South Lebanon, southern
  Lebanon
"""

# Names that are also common words, first names or family names: taken only where the words before or after place them.
AMBIGUOUS = """
Hit, Van, Man, Bar, Split, Nice, Reading, Batman, Bo, Bor, Mao, Muse, Moso, Meta, Tame, Turbo, Bello, David, Colon,
  Cork, Comas, Ate, Bay, Lima, Chad, Jordan,
Georgia, Turkey, Mali, Niger, Guinea, Victoria, Florence, Sydney, Virginia, Carolina, Dallas, Houston, Charlotte,
  Salvador, Cesar, Bolivar, Cordoba, Sucre, Santander, Trujillo,
Valencia, Santiago, Leon, Granada, San Martin, San Marcos, San Jose, Santa Clara, Santa Lucia, Santa Cruz,
  Concepcion, Mendoza, Rosario, Florencia, Pereira, Cuenca, Pale, Lira, Mayo, Giwa, Lira,
Rais, Leer, Nasir, Shire, Kale, Kani, Shan, Chin State, Hama, Hass, Haas, Old City, Green Zone, Sake, Carnot,
  Buchanan, Palma, Pemba, Mora, Mora, Karma, Kaya, Acre, Lod, Tula, Perm, Engels,
Brest, Bender, Poti, Gori, Uri, Wana, Swat, Orange, Kingston, Wellington, Perth, Darwin, Adelaide, Geneva, Berlin,
  Ica, Lafia, Kano, Baga, Yala, Suai, Pec, Nis, Meja, Kut, Balad, Taji, Nawa, Jasim,
Harem, Bria, Boda, Wau, Yei, Tole, Gao, Kati, Kayes, Rann, Owo, Odi, Corinto, Segovia, Caldas, Narino, Magdalena,
  Guerrero, Cabanas, Morazan, Lakes State, Unity State, Westgate, Parkland, Maidan, Lido,
Marina, Solino, Carrefour, Bel Air, Escalon, Boga, Beni, Mannar, Kandy, Khamis, Zeitoun, Rimal, Obolon, Podil, Dora,
  Split, Bali, Java, Papua, Oman, Togo, Tripoli, Monaco, Malta, Cuba, Aden, Deep South, Far North,
Antigua, Palmira, Bellavista, Orlando, Newtown, Norfolk, Langley, Salisbury, Bristol, Lyman, Sumy, Uman, Sinai,
  Cali, Columbia, Melbourne, Christchurch, Kansas, Indiana, Washington, Lincoln, Houston, Denver, Montana,
Shali, Argun, Samara, Balata, Shati, Beita, Zeita, Bayda, Marinka, Soum, Inata, Mardan, Bannu, Gedo, Hiran, Ibb,
  Abha, Lahj, Asir, Fizi, Masisi, Afar, Shire, Amhara, Harar, Soledar, Abyan, Qom, Masaya,
Khmer, Limon, Ambon, Medan, Yalta, Argentine, Bethlehem, Nazareth, Medina, Farah, Constantine, Tiberias, Metula,
  Hebron, Sudak
"""

# Words that make a place of the name before or after them, and the kind they make.
GENERIC_KINDS = {
    "city": """city town village hamlet municipality port capital settlement suburb outpost locality commune canton
        kibbutz township enclave community""",
    "region": """region province governorate oblast state district department county territory prefecture valley
        peninsula island countryside republic raion subdistrict krai
        mountains hills heights plateau forest steppe desert delta gorge coast""",
    "neighbourhood": "neighbourhood neighborhood quarter suburb barrio colonia district camp favela slum",
    "facility": """airport airfield hospital prison university barracks base station square market bridge mosque church
        cathedral school stadium plant dam port street road avenue highway crossing checkpoint cemetery palace
        embassy hotel theatre theater steelworks monastery clinic""",
}

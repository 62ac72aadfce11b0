"""Names of outlets and news agencies, and the words that make an unknown name one.

Written from general knowledge; a name is listed once in its usual written form, variants as their own entries. A listed
name is not a judgement on the outlet. Names that are also common words (``DOUBTFUL``) count only in a credit frame.
"""

from __future__ import annotations

from solferino.text.wordlists import word_set

AGENCIES = """
Reuters, Reuter, Thomson Reuters, Getty Images, AFP/Getty, EPA, EPA-EFE, Shutterstock, AFP, Agence France-Presse,
Agence France Presse, AP, Associated Press, The Associated
Press, UPI, United Press International, DPA, EFE, ACAN-EFE, ANSA, TASS, Itar-Tass, ITAR-TASS, Interfax,
Interfax-Ukraine, RIA Novosti, RIA, Sputnik, Ukrinform, UNIAN, Ukrainska Pravda, Xinhua, Kyodo, Jiji, Yonhap, KCNA,
PTI, Press Trust of India, ANI, IANS, APP, Anadolu, Anadolu Agency, Anadolu Ajansi, DHA, IHA, SANA, Amaq, Aamaq,
IRNA, Fars, Fars News, Tasnim, Mehr, ISNA, WAFA, Wafa, Ma'an, NNA, National News Agency, Petra, MENA, SPA, Saudi
Press Agency, WAM, KUNA, QNA, Saba, SABA, MAP, APS, TAP, LANA, SUNA, ENA, SONNA, NAN, News Agency of Nigeria, PANA,
ANP, Belga, APA, PAP, CTK, MTI, Agerpres, BTA, Tanjug, Hina, HINA, FENA, SRNA, Beta, BIRN, STA, BNS, TT, NTB,
Ritzau, STT, Lusa, LUSA, Prensa Latina, Notimex, Andina, Telam, Bernama, Antara, VNA, TNA, UNB, Khabarhub, Pajhwok,
Pajhwok Afghan News, Khaama Press, Bakhtar, Armenpress, Azertac, Azertag, Trend, Turan, BelTA, BelaPAN, Kazinform,
Bloomberg, Bloomberg News, Dow Jones, Dow Jones Newswires, Inter Press Service, IPS, Al-Maghrebia, Hawar, ANHA,
North Press, Rojava Information Center, Kavkaz Center, Caucasian Knot, Kavkazsky Uzel, Shahba Press, Qasioun, Step
News, STEP News Agency, Baladi News, Thiqa, Zanjeer, Mizzima, Irrawaddy, The Irrawaddy, DVB, Democratic Voice of
Burma, Myanmar Now, Kachin News Group, Khit Thit Media, Shan Herald, Sudan Tribune, Radio Dabanga, Dabanga, Ayin,
Eye Radio, Radio Tamazuj, Addis Standard, Ethiopia Insight, Tghat, Nation Africa, Sahara Reporters, HumAngle,
Premium Times, Zagazola Makama, ACI Africa, Actualite.cd, Radio Okapi, Kivu Press Agency, Studio Tamani, Malijet,
Sidwaya
"""

OUTLETS = """
BBC, BBC News, BBC World Service, CNN, CNN International, CNN Turk, CNBC, NBC, NBC News, MSNBC, ABC News, CBS, CBS
News, PBS, PBS NewsHour, NPR, Fox News, Newsmax, One America News, C-SPAN, Sky News, ITV, ITV News, Channel 4,
Channel 4 News, Channel 5, GB News, Al Jazeera, Al-Jazeera, Al Jazeera English, Al Arabiya, Al-Arabiya, Al-Alam, Al
Alam, Al-Manar, Al Manar, Al-Monitor, Al Monitor, Al Mayadeen, Al-Mayadeen, Al-Masirah, Al Masirah, Al-Hadath,
Al Hadath, Al-Aqsa TV, Press
TV, Russia Today, RT, RTVI, TV Rain, Dozhd, Rossiya 24, Rossiya 1, Channel One, NTV, TRT, TRT World, TRTWorld, TRT
Haber, Haberturk, Daily Sabah, Hurriyet, Hurriyet Daily News, Sabah, Milliyet, Cumhuriyet, Yeni Safak, Zaman,
Today's Zaman, Ahval, Bianet, France 24, RFI, Radio France Internationale, France Info, TF1, BFM TV, BFMTV, France
2, Europe 1, Euronews, Arte, Le Monde, Le Figaro, Liberation, Le Parisien, L'Express, Le Point, Mediapart, La Croix,
L'Humanite, Ouest-France, Deutsche Welle, DW, ARD, ZDF, Tagesschau, NDR, WDR, Der Spiegel, Spiegel, Die Zeit, Die
Welt, Bild, Sueddeutsche Zeitung, Frankfurter Allgemeine Zeitung, FAZ, Tagesspiegel, taz, Stern, Focus, Correctiv,
ORF, Der Standard, Die Presse, SRF, Neue Zuercher Zeitung, NZZ, Tages-Anzeiger, RTS, RTBF, VRT, NOS, De Volkskrant,
NRC, De Telegraaf, RAI, Corriere della Sera, La Repubblica, La Stampa, Il Sole 24 Ore, El Pais, El Mundo, ABC, La
Vanguardia, RTVE, Cadena SER, RTP, Publico, Expresso, Polsat, TVN, TVN24, TVP, Gazeta Wyborcza, Rzeczpospolita,
Onet, HVG, Telex, Digi24, Hotnews, N1, B92, RTS, Blic, Politika, Danas, Vreme, Oslobodjenje, Dnevni Avaz, Slobodna
Bosna, Klix, Koha Ditore, Zeri, Radio Free Europe, Radio Free Europe/Radio Liberty, RFE/RL, Radio Liberty, Voice of
America, VOA, Radio Free Asia, RFA, Radio Marti, Current Time, Meduza, Novaya Gazeta, Kommersant, Izvestia, Pravda,
Vedomosti, Moskovsky Komsomolets, Komsomolskaya Pravda, Echo of Moscow, Ekho Moskvy, The Insider, Mediazona, The
Moscow Times, Moscow Times, Gazeta.ru, Lenta.ru, Fontanka, SHOT, Baza, Mash, Kyiv Independent, The Kyiv Independent,
Kyiv Post, Suspilne, Hromadske, Espreso, Channel 24, ICTV, 1+1, Zerkalo Nedeli, Novoye Vremya, NV, Ukraine World,
Babel, Graty, Donbass Realii, Crimean Tatar Resource Center, New York Times, The New York Times, NYT, Washington
Post, The Washington Post, Wall Street Journal, The Wall Street Journal, WSJ, USA Today, Los Angeles Times, LA
Times, Chicago Tribune, Boston Globe, The Boston Globe, Miami Herald, San Francisco Chronicle, Christian Science
Monitor, Newsday, New York Post, Washington Times, The Washington Times, Politico, Axios, The Hill, Vox, Vice, Vice
News, BuzzFeed, BuzzFeed News, HuffPost, Huffington Post, The Daily Beast, Daily Beast, The Intercept, ProPublica,
Foreign Policy, Foreign Affairs, Time, Newsweek, The Atlantic, The New Yorker, New Yorker, Business Insider,
Insider, Slate, Salon, Mother Jones, Breitbart, Daily Caller, Defense One, Military Times, Stars and Stripes,
Jane's, Janes, Rolling Stone, Yahoo News, Latin Post, International Business Times, Epoch Times, National Public
Radio, Democracy Now, The Nation, National Review, Just Security, Lawfare, War on the Rocks, The Guardian, Guardian,
The Observer, The Times, The Sunday Times, Sunday Times, Financial Times, FT, The Telegraph, Daily Telegraph, The
Daily Telegraph, The Independent, Independent, Daily Mail, MailOnline, Daily Mirror, The Mirror, The Sun, Daily
Express, Evening Standard, Metro, The Economist, Economist, New Statesman, The Spectator, Private Eye, Daily Record,
The Herald, The Scotsman, LADbible, UNILAD, Irish Times, The Irish Times, Irish Independent, RTE, Belfast Telegraph,
Middle East Eye, Bellingcat, Forensic Architecture, Airwars, Lighthouse Reports, The New Humanitarian, IRIN,
ReliefWeb, OpenDemocracy, Globe and Mail, The Globe and Mail, Toronto Star, CBC, CBC News, CTV, CTV News, National Post,
Sydney Morning Herald, The Sydney Morning Herald, The Age, The Australian, ABC Australia, SBS, New Zealand Herald,
RNZ, Haaretz, Ha'aretz, Jerusalem Post, The Jerusalem Post, Times of Israel, The Times of Israel, Yedioth Ahronoth,
Ynet, Maariv, Israel Hayom, i24NEWS, Kan, Channel 12, Channel 13, Army Radio, Israel Radio, +972 Magazine, Arutz
Sheva, Walla, Kol Israel, Al-Quds, Al-Ayyam, Al-Hayat al-Jadida, Quds News Network, Shehab, Palestine TV, Palestine
Chronicle, Asharq Al-Awsat, Al-Sharq al-Awsat, Al-Hayat, Al-Quds Al-Arabi, The New Arab, Al-Araby Al-Jadeed,
Al-Araby, The National, Gulf News, Khaleej Times, Arab News, Al Riyadh, Okaz, Al Ahram, Al-Ahram, Ahram Online,
Al-Masry Al-Youm, Mada Masr, Egypt Independent, Daily Star, The Daily Star, An-Nahar, Annahar, As-Safir, Al-Akhbar,
L'Orient-Le Jour, L'Orient Today, LBCI, LBC, MTV Lebanon, Al Jadeed, Naharnet, Jordan Times, Al Rai, Rudaw,
Kurdistan 24, Alsumaria, Al-Sumaria, Shafaq News, Iraqi News, Baghdad Today, Niqash, Al-Iraqiya, Syria TV, Orient
TV, Orient News, Enab Baladi, Syria Direct, Syrian Observer, The Syrian Observer, Zaman al-Wasl, Halab Today, Aleppo
Media Center, Shaam Network, Shaam News Network, Raqqa is Being Slaughtered Silently, Al-Watan, Al-Ikhbariya,
Tishreen, Ugarit, Smart News, SMART, Aleppo Today, Deirezzor 24, Syrian Reporter, Yemen Times, Al-Masdar, Al-Masdar
Online, Al-Thawra, South24, Yemen Online, Belqees TV, Aden Press, Libya Observer, The Libya Observer, Libya Herald,
Libya Al-Ahrar, Al-Wasat, 218 TV, Tunisie Numerique, El Watan, El Khabar, Liberte, Le Matin, Hespress, Iran
International, BBC Persian, BBC Arabic, BBC Russian, BBC Ukrainian, IranWire, Radio Farda, Kayhan, Etemaad, Shargh,
Ettelaat, Tehran Times, Radio Zamaneh, TOLO News, TOLOnews, Tolo TV, Ariana News, Hasht-e Subh, 8am, Amu TV, Afghan
Islamic Press, Dawn, Geo News, Geo TV, ARY News, Express Tribune, The Express Tribune, The News International,
Samaa, Business Recorder, Daily Times, Times of India, The Times of India, The Hindu, Hindu, Indian Express, The
Indian Express, Hindustan Times, NDTV, India Today, The Wire, Scroll, The Print, ThePrint, Deccan Herald, The Quint,
The Telegraph India, Kashmir Observer, Greater Kashmir, Kathmandu Post, Himalayan Times, Tamil Guardian, TamilNet,
Daily Mirror Lanka, Sunday Leader, Prothom Alo, New Age, Dhaka Tribune, bdnews24, South China Morning Post, SCMP,
China Daily, Global Times, People's Daily, CCTV, CGTN, Caixin, Phoenix TV, Apple Daily, Hong Kong Free Press, Taipei
Times, Focus Taiwan, NHK, Asahi Shimbun, Yomiuri Shimbun, Mainichi, Japan Times, The Japan Times, Nikkei, Korea
Herald, Korea Times, Chosun Ilbo, JoongAng Ilbo, KBS, Hankyoreh, Bangkok Post, The Nation Thailand, Phnom Penh Post,
Cambodia Daily, Straits Times, The Straits Times, Channel NewsAsia, CNA, Malaysiakini, Jakarta Post, The Jakarta
Post, Kompas, Tempo, Rappler, Philippine Daily Inquirer, Inquirer, GMA News, ABS-CBN, Manila Times, Philippine Star,
Frontier Myanmar, Myanmar Times, Global New Light of Myanmar, Eleven Media, Narinjara, Kaladan Press, Benar News,
BenarNews, Daily Nation, The East African, The Standard, Daily Monitor, The Monitor, New Vision, The New Times, Mail
& Guardian, Mail and Guardian, SABC, News24, eNCA, Times Live, Daily Maverick, The Herald Zimbabwe, Zimbabwe
Independent, Garowe Online, Radio Shabelle, Shabelle Media Network, Hiiraan Online, Goobjoog, Mustaqbal, Jeune
Afrique, Africanews, Radio Ndeke Luka, RFI Afrique, Fana, Fana Broadcasting, Borkena, Vanguard, The Punch, Punch,
The Guardian Nigeria, ThisDay, Daily Trust, Channels TV, Channels Television, The Cable, TheCable, Leadership, Daily
Post, Sun News, Arise News, Carta de Mocambique, Cabo Ligado, Zitamar, Zitamar News, O Pais, Mediafax, Lefaso.net,
Burkina 24, Journal du Mali, Le Republicain, Sahelien, Wakat Sera, ActuNiger, Cameroon Tribune, Mimi Mefo Info,
Journal du Cameroun, Granma, Juventud Rebelde, Radio Havana, Radio Rebelde, El Nacional, El Universal, El Tiempo, El
Espectador, Semana, Revista Semana, Caracol, Caracol Radio, RCN, RCN Radio, Radio Cadena Nacional, Inravision, El
Colombiano, El Heraldo, El Siglo, La Republica, El Comercio, Expreso, La Prensa, Correo, Caretas, Panamericana
Television, Frecuencia 2, Radio Programas del Peru, RPP, Ojo, El Peruano, Diario de Marka, El Diario de Hoy, Diario
Latino, La Prensa Grafica, El Mundo San Salvador, Radio Venceremos, Radio Farabundo Marti, Radio Cadena YSKL, YSKL,
Radio Cadena Sonora, Radio YSU, Radio Sandino, La Voz de Nicaragua, Barricada, El Nuevo Diario, Radio Catolica,
Radio Corporacion, Canal Doce, Canal Dos, Channel 12 Television, Radio Cadena Mi Pais, Radio El Espectador, El Faro,
ContraPunto, Diario CoLatino, Confidencial, Prensa Libre, El Grafico, Siglo Veintiuno, Cerigua, Radio-Television
Guatemala, elPeriodico, Plaza Publica, El Tiempo San Pedro Sula, Cadena Audio Video, Radio America, HRN, Tiempo,
Excelsior, La Jornada, Uno Mas Uno, Proceso, Milenio, Reforma, Televisa, Radio Cooperativa, Radio Chilena, El
Mercurio, La Nacion, La Tercera, Clarin, Pagina 12, Noticias Argentinas, DYN, Folha de S.Paulo, Folha, O Globo,
Estadao, Globo, Veja, La Razon, Los Tiempos, Telesur, teleSUR, Radio Patria Libre, Emisoras Caracol, Cadena Super,
Television Espanola, Radio Nacional, Radio Continental, Radio Reloj, Radio Monumental, ACAN, Domestic Service, Radio
Noticias del Continente, Radio Impacto, Radio Nandu ti, Radio Mitre, Le Nouvelliste, Haiti Libre, Radio Metropole,
AyiboPost, Miami New Times, El Nuevo Herald, Miami El Herald, Univision, Telemundo, CNN en Espanol, Voz de America
"""

PLATFORMS = """
Facebook, Twitter, X, Telegram, YouTube, Instagram, TikTok, VKontakte, VK, WhatsApp, Signal, Viber, Weibo, WeChat,
Truth Social, Odnoklassniki, LinkedIn, Bluesky, Mastodon, Threads
"""

# Names that are also common words or names of something else; credited only where a frame shows an outlet.
_DOUBTFUL = """
Time, Times, The Times, Focus, Stern, Trend, Beta, Bild, Express, Independent, The Independent, Guardian, Observer,
The Observer, The Mirror, The Sun, Metro, The Nation, The National, The Age, Insider, The Insider, The Hill, Vice,
Vox, Slate, Salon, Politika, Telex, Kan, Dawn, Scroll, The Wire, Hindu, Vanguard, Punch, The Punch, Leadership,
Expresso, Correo, Tiempo, Reforma, Proceso, Milenio, Semana, Caretas, Ojo, La Razon, La Nacion, El Mundo, El Tiempo,
The Standard, The Monitor, The Herald, The Telegraph, Zaman, Sabah, NV, NN, N1, SHOT, Baza, Mash, X, SPA, Signal,
Threads, Saba, Fars, Mehr, Petra, MAP, APS, TAP, ENA, NAN, MENA, ABC, APP, APA, TT, STA, Ugarit, SMART, Globo,
Folha, New Age, The Cable, Babel, Graty, Economist, FT, Arte, Ayin, The Spectator, Liberation, Domestic Service,
Hina, Tempo, Inquirer, Rai, Wam, Channel One, Tishreen, Barricada, Excelsior, The Atlantic, New Yorker, Walla,
Hawar, Thiqa, Radio America, Al-Watan, Al-Ayyam, Al-Quds, Al-Hadath, LIBERTE, Liberte, SABA, CCTV
"""
DOUBTFUL = frozenset(name.strip() for name in _DOUBTFUL.replace("\n", " ").split(","))

# Last words that make an outlet of an unknown capitalised name ("the Sollen Compass" needs a frame as well).
TAILS = word_set(
    "times post herald tribune daily gazette telegraph journal chronicle observer guardian mail mirror star "
    "independent "
    "standard review online today media broadcasting broadcaster television tv radio fm news newspaper agency press "
    "channel network bulletin "
    "courier dispatch echo examiner express inquirer leader mercury monitor record register reporter sentinel sun "
    "voice wire "
    "magazine weekly compass beacon argus advertiser globe insider digest correspondent service televison"
)
# Words after a name that show it to be an outlet: "the Amaq news agency", "X television".
NOUNS = (
    r"news\s+agency|press\s+agency|news\s+service|news\s+website|news\s+site|news\s+channel|news\s+network|"
    r"news\s+outlet|news\s+portal|newswire|"
    r"newspaper|daily|weekly|magazine|television|TV|radio\s+station|radio|broadcaster|channel|agency|website|"
    r"network|station"
)

/* The shared-wording kernel: words, winnowed shingles, groups of equal shingles, and matches between texts.
 *
 * Plain C99, integers only, no global state, no input or output; every function may run in several threads at once.
 * solferino/trace/plain.py does the same in Python and must give the same integers: change both or neither, and raise
 * SF_VERSION with every change of a result or a signature.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#if defined(_WIN32)
#define API __declspec(dllexport)
#else
#define API __attribute__((visibility("default")))
#endif

#if defined(__GNUC__)
#define SOON(place) __builtin_prefetch(place) /* memory that is about to be read: most of the time goes into waiting */
#else
#define SOON(place) ((void)0)
#endif

#define SF_VERSION 1
#define BASE 0x9E3779B97F4A7C15ull /* odd; the golden ratio in 64 bits */
#define POWERS 64
#define MARKS 32 /* as in folding.py */
#define NEAREST 64 /* folded code points of a word that is compared letter by letter */
#define LONG 63 /* a word of so many bytes and more: its length is found by reading it again */
#define ELIDED 0x40
#define MASKED 0x80
#define MINE 16 /* publishers with one line of their own that are told apart */
#define SAMPLE 64 /* pairs of a group that are looked at to tell a stock phrase */
#define DROP 5 /* how far growth may fall below its best */
#define FARTHEST 8 /* words that differ and that growth steps over */
#define MANY 5 /* from so many of them on the price is higher */
#define NONE 0xFFFFFFFFu

enum { SEPARATES, LETTER, SINGLE, INNER };

#ifndef SF_SOURCE
#define SF_SOURCE 0 /* the start of the SHA-256 of this file, when hatch_build.py builds it */
#endif

API uint32_t sf_version(void) { return SF_VERSION; }
API uint64_t sf_source(void) { return SF_SOURCE; }

/* ---------------------------------------------------------------------------------------------------- words */

typedef struct {
    const uint32_t *index, *entries, *pieces;
} Table;

typedef struct {
    const Table *table;
    const uint64_t *powers;
    uint64_t hash;
    uint64_t length; /* folded code points */
    uint32_t base;
    int digit;
    int marks;
    uint32_t mark[MARKS];
    uint32_t *copy; /* where the folded code points go, if anywhere */
} Word;

static uint64_t mix(uint64_t h) {
    h ^= h >> 30;
    h *= 0xBF58476D1CE4E5B9ull;
    h ^= h >> 27;
    h *= 0x94D049BB133111EBull;
    return h ^ (h >> 31);
}

static uint64_t power(const uint64_t *powers, uint64_t n) {
    uint64_t result = 1, square = BASE;
    if (n < POWERS) return powers[n];
    for (; n; n >>= 1, square *= square)
        if (n & 1) result *= square;
    return result;
}

static void fill_powers(uint64_t *powers) {
    powers[0] = 1;
    for (int i = 1; i < POWERS; i++) powers[i] = powers[i - 1] * BASE;
}

/* One code point of UTF-8, surrogates let through; what is no UTF-8 separates, byte by byte. */
static size_t point_at(const uint8_t *s, size_t p, size_t n, uint32_t *point) {
    uint32_t b = s[p];
    size_t more = b < 0x80 ? 0 : b < 0xC2 ? 9 : b < 0xE0 ? 1 : b < 0xF0 ? 2 : b < 0xF5 ? 3 : 9;
    uint32_t c = more == 0 ? b : b & (0x3Fu >> more);
    if (more == 9 || more >= n - p) {
        *point = b < 0x80 ? b : 0xFFFD;
        return 1;
    }
    for (size_t i = 1; i <= more; i++) {
        if ((s[p + i] & 0xC0) != 0x80) {
            *point = 0xFFFD;
            return 1;
        }
        c = c << 6 | (s[p + i] & 0x3F);
    }
    *point = c > 0x10FFFF ? 0xFFFD : c;
    return more + 1;
}

static uint32_t entry_of(const Table *t, uint32_t c) { return t->entries[t->index[c >> 8] << 8 | (c & 255)]; }

static void emit(Word *w, uint32_t c) {
    w->hash += c * power(w->powers, w->length);
    if (w->copy && w->length < NEAREST) w->copy[w->length] = c;
    w->length++;
    w->digit |= c >= '0' && c <= '9';
}

static void close_marks(Word *w) {
    for (int i = 1; i < w->marks; i++) { /* stable, by combining class */
        uint32_t m = w->mark[i];
        int at = i;
        for (; at > 0 && w->mark[at - 1] >> 24 > m >> 24; at--) w->mark[at] = w->mark[at - 1];
        w->mark[at] = m;
    }
    for (int i = 0; i < w->marks; i++) {
        uint32_t c = w->mark[i] & 0x1FFFFF;
        if (!(c == 0x307 && w->base == 'i')) emit(w, c); /* the dot belongs to the i */
    }
    w->marks = 0;
}

static void piece(Word *w, uint32_t c, uint32_t order) {
    if (order) {
        w->mark[w->marks++] = c | order << 24;
        if (w->marks == MARKS) close_marks(w);
        return;
    }
    if (w->marks) close_marks(w);
    w->base = c;
    if (c) emit(w, c);
}

static void feed(Word *w, uint32_t c, uint32_t entry) {
    uint32_t count = entry >> 4 & 15;
    if ((entry & 15) == SEPARATES) {
        piece(w, 0, 0);
    } else if (count == 14) {
        piece(w, c, 0);
    } else if (count == 15) {
        uint32_t s = c - 0xAC00;
        piece(w, 0x1100 + s / 588, 0);
        piece(w, 0x1161 + s % 588 / 28, 0);
        if (s % 28) piece(w, 0x11A7 + s % 28, 0);
    } else {
        const uint32_t *parts = w->table->pieces + (entry >> 8);
        for (uint32_t i = 0; i < count; i++) piece(w, parts[i] & 0x1FFFFF, parts[i] >> 24);
    }
}

static uint32_t ascii(uint8_t b) { /* the folded letter or digit, 0 for what separates */
    if (b >= '0' && b <= '9') return b;
    b |= 0x20;
    return b >= 'a' && b <= 'z' ? b : 0;
}

static int is_letter(const uint8_t *s, size_t p, size_t n, const Table *t) {
    uint32_t c;
    if (p >= n) return 0;
    if (s[p] < 0x80) return ascii(s[p]) != 0;
    point_at(s, p, n, &c);
    return (entry_of(t, c) & 15) == LETTER;
}

/* Where the word goes on after a hyphen at a line end; 0 where it does not. */
static size_t line_end(const uint8_t *s, size_t p, size_t n) {
    while (p < n && (s[p] == ' ' || s[p] == '\t')) p++;
    if (p >= n || (s[p] != '\r' && s[p] != '\n')) return 0;
    p += s[p] == '\r' && p + 1 < n && s[p + 1] == '\n' ? 2 : 1;
    while (p < n && (s[p] == ' ' || s[p] == '\t')) p++;
    return p;
}

/* Reads the word that begins at p with a letter; gives its end. */
static size_t read_spaced(Word *w, const uint8_t *s, size_t p, size_t n, const uint8_t *lower) {
    int soft = 0;
    while (p < n) {
        uint8_t b = s[p];
        size_t next = 0;
        if (b < 0x80) {
            if (lower[b]) {
                if (w->marks) close_marks(w);
                w->base = lower[b];
                emit(w, lower[b]);
                soft = 0;
                p++;
                continue;
            }
            if (b == '\'') next = p + 1;
            else if (b == '-') next = line_end(s, p + 1, n);
            else if (soft) next = line_end(s, p, n);
        } else {
            uint32_t c, entry;
            size_t width = point_at(s, p, n, &c);
            entry = entry_of(w->table, c);
            if ((entry & 15) == LETTER || (entry & 15) == INNER) {
                feed(w, c, entry);
                soft = c == 0xAD;
                p += width;
                continue;
            }
            if (c == 0x2019) next = p + width;
            else if (c == 0x2010) next = line_end(s, p + width, n);
        }
        if (!next || !is_letter(s, next, n, w->table)) break;
        piece(w, 0, 0);
        soft = 0;
        p = next;
    }
    return p;
}

static size_t read_single(Word *w, const uint8_t *s, size_t p, size_t n) {
    uint32_t c, entry;
    size_t width = point_at(s, p, n, &c);
    feed(w, c, entry_of(w->table, c));
    for (p += width; p < n && s[p] >= 0x80; p += width) {
        width = point_at(s, p, n, &c);
        entry = entry_of(w->table, c);
        if ((entry & 15) != INNER) break;
        feed(w, c, entry);
    }
    return p;
}

static void start_word(Word *w) {
    w->hash = w->length = 0;
    w->base = 0;
    w->digit = w->marks = 0;
}

/* 30 bits of hash, a bit for "has a digit", a bit for "a character that is a word". */
static uint32_t packed(uint64_t hash, int digit, int single) {
    return (uint32_t)(hash >> 34) << 2 | (digit ? 2u : 0u) | (single ? 1u : 0u);
}

/* The words of one text of n < 2^32 bytes: gives how many, -1 where there is no room for them. */
static int64_t words_of(const uint8_t *s, size_t n, Word *w, const uint8_t *lower, uint32_t *hash, uint32_t *start,
                        uint8_t *meta, size_t room, uint64_t *whole) {
    size_t p = 0, count = 0;
    int dots = 0, elided = 0;
    uint64_t all = 0;
    while (p < n) {
        uint8_t b = s[p];
        uint32_t kind = LETTER;
        size_t from = p;
        if (b < 0x80) {
            if (!lower[b]) {
                dots = b == '.' ? dots + 1 : 0;
                elided |= dots >= 3;
                p++;
                continue;
            }
        } else {
            uint32_t c;
            size_t width = point_at(s, p, n, &c);
            kind = entry_of(w->table, c) & 15;
            if (kind == SEPARATES || kind == INNER) {
                elided |= c == 0x2026;
                dots = 0;
                p += width;
                continue;
            }
        }
        start_word(w);
        if (kind == SINGLE) {
            p = read_single(w, s, p, n);
        } else {
            uint64_t h = 0;
            uint32_t length = 0, digit = 0, last = 0;
            while (p < n && lower[s[p]] && length < POWERS) { /* plain letters, which most are */
                last = lower[s[p]];
                h += last * w->powers[length++];
                digit |= last <= '9';
                p++;
            }
            w->hash = h;
            w->length = length;
            w->digit = (int)digit;
            w->base = last;
            if (p < n && (s[p] >= 0x80 || s[p] == '\'' || s[p] == '-' || length == POWERS))
                p = read_spaced(w, s, p, n, lower);
        }
        if (w->marks) close_marks(w);
        dots = 0;
        if (!w->length) continue;
        if (count == room) return -1;
        uint64_t h = mix(w->hash);
        size_t bytes = p - from;
        hash[count] = packed(h, w->digit, kind == SINGLE);
        start[count] = (uint32_t)from;
        meta[count] = (uint8_t)((bytes < LONG ? bytes : LONG) | (elided ? ELIDED : 0));
        elided = 0;
        all = all * BASE + h;
        count++;
    }
    *whole = mix(all);
    return (int64_t)count;
}

/* The words of many texts that lie one after another in `text`, text d from ends[d - 1] to ends[d].
 * hash, start (bytes from the start of its text), meta: one for each word, `room` of them. counts, wholes: one for each
 * text. Gives how many words, -1 where there was no room. */
API int64_t sf_words(const uint8_t *text, const uint64_t *ends, uint32_t texts, const uint32_t *index,
                     const uint32_t *entries, const uint32_t *pieces, uint32_t *hash, uint32_t *start, uint8_t *meta,
                     uint64_t room, uint32_t *counts, uint64_t *wholes) {
    uint64_t powers[POWERS], from = 0, done = 0;
    uint8_t lower[256];
    Table table = {index, entries, pieces};
    Word word;
    memset(&word, 0, sizeof word);
    word.table = &table;
    word.powers = powers;
    fill_powers(powers);
    for (int b = 0; b < 256; b++) lower[b] = (uint8_t)ascii((uint8_t)b);
    for (uint32_t d = 0; d < texts; d++) {
        int64_t got = words_of(text + from, ends[d] - from, &word, lower, hash + done, start + done, meta + done,
                               room - done, wholes + d);
        if (got < 0) return -1;
        counts[d] = (uint32_t)got;
        done += (uint64_t)got;
        from = ends[d];
    }
    return (int64_t)done;
}

/* One past the last byte of the word that begins at p. */
static size_t word_end(const uint8_t *s, size_t p, size_t n, const Table *table) {
    uint64_t powers[POWERS];
    uint8_t lower[256];
    uint32_t c;
    Word word;
    memset(&word, 0, sizeof word);
    word.table = table;
    word.powers = powers;
    fill_powers(powers);
    for (int b = 0; b < 256; b++) lower[b] = (uint8_t)ascii((uint8_t)b);
    point_at(s, p, n, &c);
    return (entry_of(table, c) & 15) == SINGLE ? read_single(&word, s, p, n) : read_spaced(&word, s, p, n, lower);
}

/* Bytes from..to of each run of words: run r is words low[r]..high[r] of text[r], low < high. */
API void sf_runs(const uint32_t *start, const uint8_t *meta, const uint64_t *first, const uint64_t *address,
                 const uint64_t *bytes, const uint32_t *index, const uint32_t *entries, const uint32_t *pieces,
                 const uint32_t *text, const uint32_t *low, const uint32_t *high, uint64_t count, uint32_t *from,
                 uint32_t *to) {
    Table table = {index, entries, pieces};
    for (uint64_t r = 0; r < count; r++) {
        uint64_t base = first[text[r]], last = base + high[r] - 1;
        uint32_t length = meta[last] & LONG;
        from[r] = start[base + low[r]];
        to[r] = length < LONG ? start[last] + length
                              : (uint32_t)word_end((const uint8_t *)(uintptr_t)address[text[r]], start[last],
                                                   bytes[text[r]], &table);
    }
}

/* Bytes to code points: place[i] lies in text[i]; sorted by text and place. */
API void sf_points(const uint64_t *address, const uint32_t *text, const uint32_t *place, uint64_t count,
                   uint32_t *points) {
    uint32_t at = 0, seen = 0;
    for (uint64_t i = 0; i < count; i++) {
        const uint8_t *s = (const uint8_t *)(uintptr_t)address[text[i]];
        if (i && text[i] != text[i - 1]) at = seen = 0;
        for (; at < place[i]; at++) seen += (s[at] & 0xC0) != 0x80;
        points[i] = seen;
    }
}

/* ------------------------------------------------------------------------------------------------ shingles */

/* How many words make up 2 k units from i on, where a word is two units and a single character one; 0: too few. */
static uint32_t span_at(const uint32_t *hash, uint64_t i, uint64_t n, uint32_t k) {
    uint32_t units = 0, words = 0;
    for (; units < 2 * k; words++) {
        if (i + words >= n) return 0;
        units += 2 - (hash[i + words] & 1);
    }
    return words;
}

static uint64_t shingle(const uint32_t *hash, uint32_t words) {
    uint64_t h = 0;
    for (uint32_t x = 0; x < words; x++) h = h * BASE + hash[x];
    return mix(h);
}

/* The kept shingles of one text of n words, the smallest of every w in a row, the rightmost on ties. Compared by their
 * upper half; the lower half, which that choice leaves evenly spread, is the key: key << 32 | base + first word. */
static uint64_t keys_of(const uint32_t *hash, uint64_t n, uint32_t k, uint32_t w, uint64_t base, uint64_t *shingles,
                        uint64_t *keys) {
    uint64_t count = 0, kept = 0, last = UINT64_MAX;
    uint32_t single = 0;
    for (uint64_t i = 0; i < n; i++) single |= hash[i] & 1;
    if (!single) {
        for (uint64_t i = 0; i + k <= n; i++) shingles[i] = shingle(hash + i, k);
        count = n >= k ? n - k + 1 : 0;
    } else {
        for (uint32_t words; (words = span_at(hash, count, n, k)) > 0; count++)
            shingles[count] = shingle(hash + count, words);
    }
    if (!count) return 0;
    for (uint64_t i = 0; i == 0 || i + w <= count; i++) {
        uint64_t to = i + w < count ? i + w : count, best = i;
        for (uint64_t x = i + 1; x < to; x++)
            if (shingles[x] >> 32 <= shingles[best] >> 32) best = x;
        if (best != last) {
            keys[kept++] = shingles[best] << 32 | (base + best);
            last = best;
        }
    }
    return kept;
}

/* The keys of texts lo..hi, in the order of their words; texts with skip[d] set have none. first: words before each
 * text, one more than there are texts. Gives how many, -1 where memory ran out. */
API int64_t sf_keys(const uint32_t *hash, const uint64_t *first, const uint8_t *skip, uint32_t lo, uint32_t hi,
                    uint32_t k, uint32_t w, uint64_t *keys) {
    uint64_t most = 1, done = 0, *shingles;
    for (uint32_t d = lo; d < hi; d++)
        if (first[d + 1] - first[d] > most) most = first[d + 1] - first[d];
    shingles = malloc(most * sizeof *shingles);
    if (!shingles) return -1;
    for (uint32_t d = lo; d < hi; d++)
        if (!skip[d])
            done += keys_of(hash + first[d], first[d + 1] - first[d], k, w, first[d], shingles, keys + done);
    free(shingles);
    return (int64_t)done;
}

/* ------------------------------------------------------------------------------------------------- groups */

/* The text of a word: the largest d with first[d] <= place. block: such a text for each 64 words, the first of them. */
static uint32_t text_of(const uint64_t *first, const uint32_t *block, uint64_t place) {
    uint32_t d = block[place >> 6];
    while (first[d + 1] <= place) d++;
    return d;
}

static int same_words(const uint32_t *hash, uint64_t a, uint64_t b, uint64_t end_a, uint64_t end_b, uint32_t k) {
    uint32_t units = 0;
    for (uint32_t x = 0; units < 2 * k; x++) {
        if (a + x >= end_a || b + x >= end_b || hash[a + x] != hash[b + x]) return 0;
        units += 2 - (hash[a + x] & 1);
    }
    return 1;
}

/* 15 bits each of the word before a shingle and of the one behind it, and a bit that there is one. */
static uint32_t beside(const uint32_t *hash, uint64_t word, uint64_t first, uint64_t end, uint32_t k) {
    uint64_t next = word;
    uint32_t before = word > first ? (hash[word - 1] >> 2 & 0x7FFF) | 0x8000 : 0;
    for (uint32_t units = 0; units < 2 * k && next < end; next++) units += 2 - (hash[next] & 1);
    return before << 16 | (next < end ? (hash[next] >> 2 & 0x7FFF) | 0x8000 : 0);
}

/* Does a shared shingle go on to neither side? Most are such: a few common words that two texts have by chance. */
static int alone(uint32_t one, uint32_t other) {
    uint32_t differ = one ^ other, both = one & other;
    return !((both & 0x80000000u && !(differ >> 16)) || (both & 0x8000 && !(differ & 0xFFFF)));
}

/* From sorted keys to the places of those that stand in two texts and more, group after group.
 * place, text, context (see `beside`): one for each place kept.
 * ends: where each group ends. totals: how many places and groups. */
API void sf_groups(const uint64_t *keys, uint64_t count, const uint32_t *hash, const uint64_t *first,
                   const uint32_t *block, uint32_t k, uint32_t *place, uint32_t *text, uint32_t *context,
                   uint32_t *ends, uint64_t *totals) {
    uint64_t kept = 0, groups = 0;
    for (uint64_t from = 0, to; from < count; from = to) {
        uint64_t key = keys[from] >> 32;
        to = from + 1;
        while (to < count && keys[to] >> 32 == key) to++;
        if (to - from < 2) continue;
        uint64_t a = keys[from] & NONE, b = keys[to - 1] & NONE;
        uint32_t da = text_of(first, block, a), db = text_of(first, block, b);
        if (da == db) continue;
        if (to - from == 2 && !same_words(hash, a, b, first[da + 1], first[db + 1], k)) continue;
        for (uint64_t x = from; x < to; x++) {
            place[kept] = (uint32_t)(keys[x] & NONE);
            text[kept] = text_of(first, block, place[kept]);
            context[kept] = beside(hash, place[kept], first[text[kept]], first[text[kept] + 1], k);
            kept++;
        }
        ends[groups++] = (uint32_t)kept;
    }
    totals[0] = kept;
    totals[1] = groups;
}

/* The first `few` texts of each group listed, by rank, and the first place in each; NONE where there are fewer. */
API void sf_heads(const uint32_t *place, const uint32_t *text, const uint32_t *ends, const uint32_t *crowded,
                  uint64_t crowds, const uint32_t *rank, uint32_t few, uint32_t *heads) {
    for (uint64_t g = 0; g < crowds; g++) {
        uint32_t *head = heads + g * few, found = 0, group = crowded[g];
        uint64_t ranks[16];
        for (uint32_t h = 0; h < few; h++) head[h] = NONE;
        for (uint32_t x = group ? ends[group - 1] : 0; x < ends[group]; x++) {
            uint32_t at;
            uint64_t r = rank[text[x]];
            if (found == few && r >= ranks[few - 1]) continue;
            for (at = 0; at < found && ranks[at] < r; at++) continue;
            if (at < found && ranks[at] == r) continue; /* another place in the same text */
            if (found < few) found++;
            for (uint32_t h = found - 1; h > at; h--) {
                ranks[h] = ranks[h - 1];
                head[h] = head[h - 1];
            }
            ranks[at] = r;
            head[at] = place[x];
        }
    }
}

/* ------------------------------------------------------------------------------------------------ matches */

typedef struct {
    const uint32_t *hash, *start;
    const uint8_t *meta;
    const uint64_t *first;      /* words before each text */
    const uint64_t *address;    /* where the bytes of each text lie */
    const uint64_t *bytes;      /* how many */
    const uint32_t *index, *entries, *pieces;
    const uint32_t *place, *text, *context, *ends; /* groups */
    const uint64_t *links;      /* word << 32 | group, sorted */
    const uint64_t *first_link; /* links before each text */
    const uint32_t *crowded;    /* groups with more than `crowd` places, ascending */
    const uint32_t *heads;      /* for each of them, `few` places or NONE */
    uint8_t *fresh;             /* 0 where a word is part of a stock phrase, else 1; 2: perhaps a publisher's own line */
    const uint32_t *publisher;  /* of each text, NONE where unknown */
    const int64_t *day;         /* of each text, negative where unknown */
    const uint32_t *articles;   /* of each publisher */
    uint64_t crowds, texts;
    int32_t k, crowd, few, least_words, least_length, gap, drift, elided_gap, near_least, near_part, least_fresh, stock, stock_wide, stock_share, formula_texts,
        formula_share, formula_repeat, formula_longest, dense, dense_below, walk, mask_articles, mask_least, mask_share, mask_fixed, mask_network, mask_gap, mask_head, mask_tail;
} Job;

typedef struct {
    uint32_t a, b, a0, a1, b0, b1, equal, near, fresh, kind;
} Row;

typedef struct {
    int64_t a0, a1, b0, b1;
    int32_t equal, units, near, fresh;
    int64_t family; /* the first match that this one goes on with across an elision */
} Match;

typedef struct {
    const Job *job;
    const uint32_t *ha, *hb;
    const uint8_t *ma, *mb, *fa, *fb;
    int64_t na, nb;
    uint32_t a, b;
    int64_t walked, may_walk;
    int raw; /* boilerplate counts too */
    Match *grown, *joined;
    uint64_t grown_room;
    Row *rows;
    uint64_t count, room, capped;
    int failed;
} Pair;

static int eq(const Pair *p, int64_t i, int64_t j) {
    return i >= 0 && j >= 0 && i < p->na && j < p->nb && p->ha[i] == p->hb[j] &&
           (p->raw || !((p->ma[i] | p->mb[j]) & MASKED));
}

/* The folded letters of `count` words in a row, at most NEAREST; 0 where one of them may not be misread: a number, a
 * character that is a word, boilerplate, a very long word. */
static uint32_t spelled(const Pair *p, int second, int64_t from, int64_t count, uint32_t *points) {
    const Job *job = p->job;
    uint32_t d = second ? p->b : p->a;
    const uint8_t *s = (const uint8_t *)(uintptr_t)job->address[d];
    uint64_t powers[POWERS];
    Table table = {job->index, job->entries, job->pieces};
    Word w;
    if (from < 0 || from + count > (second ? p->nb : p->na)) return 0;
    memset(&w, 0, sizeof w);
    memset(powers, 0, sizeof powers); /* the hash of these letters is not asked for */
    w.table = &table;
    w.powers = powers;
    w.copy = points;
    for (int64_t i = from; i < from + count; i++) {
        uint64_t word = job->first[d] + (uint64_t)i;
        size_t at = job->start[word], end = at + (job->meta[word] & LONG);
        if (job->hash[word] & 3 || job->meta[word] & MASKED || (job->meta[word] & LONG) == LONG) return 0;
        w.base = 0;
        while (at < end) {
            uint32_t c;
            at += point_at(s, at, end, &c);
            if (c < 0x80) piece(&w, ascii((uint8_t)c), 0);
            else feed(&w, c, entry_of(&table, c));
        }
        if (w.marks) close_marks(&w);
    }
    return w.length > NEAREST || w.length < (uint32_t)job->near_least ? 0 : (uint32_t)w.length;
}

/* Are two spellings one but for a few letters? */
static int alike(const Job *job, const uint32_t *x, uint32_t n, const uint32_t *y, uint32_t m) {
    uint32_t row[NEAREST + 1], most = (n > m ? n : m) / (uint32_t)job->near_part;
    if (!n || !m) return 0;
    if (most < 1) most = 1;
    if (n > m + most || m > n + most) return 0;
    for (uint32_t c = 0; c <= m; c++) row[c] = c;
    for (uint32_t r = 1; r <= n; r++) {
        uint32_t corner = row[0];
        row[0] = r;
        for (uint32_t c = 1; c <= m; c++) {
            uint32_t best = corner + (x[r - 1] != y[c - 1]);
            if (row[c] + 1 < best) best = row[c] + 1;
            if (row[c - 1] + 1 < best) best = row[c - 1] + 1;
            corner = row[c];
            row[c] = best;
        }
    }
    return row[m] <= most;
}

/* `more_a` words of a from i on (in the direction of step) against `more_b` of b: one spelling but for a few letters? */
static int near(const Pair *p, int64_t i, int64_t j, int64_t more_a, int64_t more_b, int64_t step) {
    uint32_t x[NEAREST], y[NEAREST];
    uint32_t n = spelled(p, 0, step > 0 ? i : i - more_a + 1, more_a, x);
    return n && alike(p->job, x, n, y, spelled(p, 1, step > 0 ? j : j - more_b + 1, more_b, y));
}

static void gain(Pair *p, Match *m, int64_t i) {
    m->equal++;
    m->units += 2 - (int32_t)(p->ha[i] & 1);
    m->fresh += p->fa[i] == 1 ? 2 - (int32_t)(p->ha[i] & 1) : 0;
}

/* Where both texts go on after words that differ: the nearest place from which two words in a row agree, or three of
 * four. Gives the words passed over on the longer side, 0 where there is none. */
static int64_t resume(const Pair *p, int64_t i, int64_t j, int64_t step, int64_t *x, int64_t *y) {
    uint64_t one[FARTHEST + 4], other[FARTHEST + 4]; /* the words ahead; numbers that no word has beyond the ends */
    for (int64_t n = 0; n < FARTHEST + 4; n++) {
        int64_t a = i + n * step, b = j + n * step;
        one[n] = a < 0 || a >= p->na || (p->ma[a] & MASKED && !p->raw) ? 1ull << 32 : p->ha[a];
        other[n] = b < 0 || b >= p->nb || (p->mb[b] & MASKED && !p->raw) ? 2ull << 32 : p->hb[b];
    }
    for (int64_t far = 1; far <= FARTHEST; far++) {
        for (int64_t less = 0; less <= 2 * far; less++) {
            int64_t u = less & 1 ? far - (less + 1) / 2 : far, v = less & 1 ? far : far - less / 2;
            if (one[u] != other[v]) continue;
            if (one[u + 1] != other[v + 1] && !(one[u + 2] == other[v + 2] && one[u + 3] == other[v + 3])) continue;
            *x = u;
            *y = v;
            return far;
        }
    }
    return 0;
}

/* Misread words from (i, j) on, borne out by an equal word behind them: words of a and b, 0 where there are none. */
static int64_t misread(const Pair *p, int64_t i, int64_t j, int64_t step, int64_t *x, int64_t *y) {
    *x = *y = 1;
    if (eq(p, i + step, j + step) && near(p, i, j, 1, 1, step)) return 1;
    *x = *y = 2;
    if (eq(p, i + 2 * step, j + 2 * step) && near(p, i, j, 1, 1, step) && near(p, i + step, j + step, 1, 1, step))
        return 2;
    *x = 1; /* two words run together, or one cut in two */
    if (eq(p, i + step, j + 2 * step) && near(p, i, j, 1, 2, step)) return 1;
    *x = 2;
    *y = 1;
    return eq(p, i + 2 * step, j + step) && near(p, i, j, 2, 1, step) ? 1 : 0;
}

/* Words gained in a and b from (i, j) on, in the direction of step: +1 for a word that is equal or nearly so, less for
 * words that differ; it stops `DROP` below the best and goes back to the best. */
static Match extend(Pair *p, int64_t i, int64_t j, int64_t step) {
    Match now = {0, 0, 0, 0, 0, 0, 0, 0, 0}, kept = now;
    int64_t from_a = i, from_b = j, before = i - step;
    /* Words in a row that are too few for a shingle say nothing of themselves: they are as fresh as what they follow. */
    int32_t run = 2 * p->job->k, waiting = 0;
    int fresh = before >= 0 && before < p->na && p->fa[before] == 1;
    int score = 0, best = 0;
    while (score > best - DROP) {
        int64_t more_a, more_b, words;
        p->walked++;
        if (eq(p, i, j)) {
            int32_t units = 2 - (int32_t)(p->ha[i] & 1);
            now.equal++;
            now.units += units;
            run += units;
            if (p->fa[i] != 1) {
                fresh = 0;
                waiting = 0;
            } else {
                waiting += units;
                if (run >= 2 * p->job->k) fresh = 1;
                if (fresh) {
                    now.fresh += waiting;
                    waiting = 0;
                }
            }
            i += step;
            j += step;
            score++;
            if (score >= best) {
                best = score;
                kept = now;
                kept.a0 = i > from_a ? i - from_a : from_a - i;
                kept.b0 = j > from_b ? j - from_b : from_b - j;
            }
            continue;
        }
        if (i < 0 || j < 0 || i >= p->na || j >= p->nb) break;
        words = misread(p, i, j, step, &more_a, &more_b);
        if (words) {
            now.near += (int32_t)words;
            score += (int)words;
        } else {
            words = resume(p, i, j, step, &more_a, &more_b);
            if (!words) break;
            score -= words < MANY ? 2 : 3;
            run = waiting = 0;
        }
        i += more_a * step;
        j += more_b * step;
    }
    return kept;
}

static Match grow(Pair *p, int64_t i, int64_t j) {
    Match m = {i, i, j, j, 0, 0, 0, 0, 0}, left, right;
    for (int32_t units = 0; units < 2 * p->job->k; m.a1++, m.b1++) {
        units += 2 - (int32_t)(p->ha[m.a1] & 1);
        gain(p, &m, m.a1);
    }
    right = extend(p, m.a1, m.b1, 1);
    left = extend(p, i - 1, j - 1, -1);
    m.a0 -= left.a0;
    m.b0 -= left.b0;
    m.a1 += right.a0;
    m.b1 += right.b0;
    m.equal += left.equal + right.equal;
    m.units += left.units + right.units;
    m.near += left.near + right.near;
    m.fresh += left.fresh + right.fresh;
    return m;
}

static int same_place(const Match *x, const Match *y) {
    return x->a0 == y->a0 && x->a1 == y->a1 && x->b0 == y->b0 && x->b1 == y->b1;
}

/* By place; of matches in one place the one with more equal words first. */
static int by_place(const void *left, const void *right) {
    const Match *x = left, *y = right;
    if (x->a0 != y->a0) return x->a0 < y->a0 ? -1 : 1;
    if (x->a1 != y->a1) return x->a1 < y->a1 ? -1 : 1;
    if (x->b0 != y->b0) return x->b0 < y->b0 ? -1 : 1;
    if (x->b1 != y->b1) return x->b1 < y->b1 ? -1 : 1;
    if (x->equal != y->equal) return x->equal > y->equal ? -1 : 1;
    if (x->units != y->units) return x->units > y->units ? -1 : 1;
    if (x->near != y->near) return x->near > y->near ? -1 : 1;
    if (x->fresh != y->fresh) return x->fresh > y->fresh ? -1 : 1;
    return 0;
}

static int32_t over(int32_t more, int64_t less) { return more > less ? (int32_t)(more - less) : 0; }

/* Are at least half of the words on the longer side equal ones? */
static int half(int64_t a0, int64_t a1, int64_t b0, int64_t b1, int64_t equal) {
    int64_t a = a1 - a0, b = b1 - b0;
    return 2 * equal >= (a > b ? a : b);
}

static int64_t units_of(const uint32_t *hash, int64_t from, int64_t to) {
    int64_t units = 2 * (to - from);
    for (int64_t i = from; i < to; i++) units -= hash[i] & 1;
    return units;
}

/* In a short match each word that differs takes one away that matches: it is all there is to go by. */
static int dense(const Pair *p, const Match *m) {
    int64_t a = units_of(p->ha, m->a0, m->a1), b = units_of(p->hb, m->b0, m->b1), matched = m->units + 2 * m->near;
    return matched >= 2 * p->job->dense_below || 2 * matched - (a > b ? a : b) >= 2 * p->job->dense;
}

/* Does an elision mark stand before one of the words from..to? */
static int elision(const uint8_t *meta, int64_t from, int64_t to, int64_t n) {
    for (int64_t i = from < 0 ? 0 : from; i <= to && i < n; i++)
        if (meta[i] & ELIDED) return 1;
    return 0;
}

static uint64_t join(Pair *p, uint64_t count) {
    const Job *job = p->job;
    uint64_t joined = 0;
    qsort(p->grown, count, sizeof *p->grown, by_place);
    for (uint64_t g = 0; g < count; g++) {
        Match *m = p->grown + g;
        int done = 0;
        if (g && same_place(m - 1, m)) continue;
        for (uint64_t back = 0; back < 8 && back < joined && !done; back++) {
            Match *before = p->joined + (joined - 1 - back);
            int64_t unit = 1 + (p->ha[m->a0] & 1);
            int64_t gap_a = m->a0 - before->a1, gap_b = m->b0 - before->b1, far = gap_a - gap_b;
            int64_t overlap = gap_a < gap_b ? gap_a : gap_b;
            Match both;
            if (far < 0) far = -far;
            if (gap_a < -job->drift || gap_b < -job->drift) continue;
            if (gap_a > job->gap * unit || gap_b > job->gap * unit || far > job->drift * unit) continue;
            overlap = overlap < 0 ? -overlap : 0;
            if (!half(before->a0, m->a1 > before->a1 ? m->a1 : before->a1, before->b0,
                      m->b1 > before->b1 ? m->b1 : before->b1, before->equal + over(m->equal, overlap)))
                continue;
            both = *before;
            both.a1 = m->a1 > before->a1 ? m->a1 : before->a1;
            both.b1 = m->b1 > before->b1 ? m->b1 : before->b1;
            both.units += over(m->units, overlap * (3 - unit));
            both.near += m->near;
            if (!dense(p, &both)) continue; /* scraps nearby must not spoil a good match */
            if (m->a1 > before->a1) before->a1 = m->a1;
            if (m->b1 > before->b1) before->b1 = m->b1;
            before->equal += over(m->equal, overlap);
            before->units += over(m->units, overlap * (3 - unit));
            before->near += m->near;
            before->fresh += over(m->fresh, overlap * (3 - unit));
            done = 1;
        }
        if (!done) p->joined[joined++] = *m;
    }
    return joined;
}

static void report(Pair *p, const Match *m, uint32_t kind) {
    Row row = {p->a,          p->b,          (uint32_t)m->a0,    (uint32_t)m->a1,   (uint32_t)m->b0,
               (uint32_t)m->b1, (uint32_t)m->equal, (uint32_t)m->near, (uint32_t)m->fresh, kind};
    if (p->count == p->room) {
        uint64_t room = p->room ? p->room * 2 : 256;
        Row *rows = realloc(p->rows, room * sizeof *rows);
        if (!rows) {
            p->failed = 1;
            return;
        }
        p->rows = rows;
        p->room = room;
    }
    p->rows[p->count++] = row;
}

static int64_t length_of(const Pair *p, const Match *m) {
    int64_t a = units_of(p->ha, m->a0, m->a1), b = units_of(p->hb, m->b0, m->b1);
    return a < b ? a : b;
}

static int long_enough(const Job *job, int64_t units, int64_t fresh, int64_t length) {
    return units >= 2 * job->least_words && fresh >= 2 * job->least_fresh && length >= 2 * job->least_length;
}

/* Ties each match to an earlier one when only an elision lies between them. */
static void tie(const Pair *p, uint64_t count) {
    const Job *job = p->job;
    for (uint64_t x = 0; x < count; x++) {
        Match *m = p->joined + x;
        m->family = (int64_t)x;
        for (uint64_t back = 1; back <= 8 && back <= x && m->family == (int64_t)x; back++) {
            const Match *before = m - back;
            int64_t gap_a = m->a0 - before->a1, gap_b = m->b0 - before->b1;
            if (gap_a < 0 || gap_b < 0 || gap_a > job->elided_gap || gap_b > job->elided_gap) continue;
            if (elision(p->ma, before->a1, m->a0, p->na) || elision(p->mb, before->b1, m->b0, p->nb))
                m->family = before->family;
        }
    }
}

static int masked_near(const uint8_t *meta, int64_t low, int64_t high, int64_t n) {
    for (int64_t i = low < FARTHEST ? 0 : low - FARTHEST; i < high + FARTHEST && i < n; i++)
        if (meta[i] & MASKED) return 1;
    return 0;
}

/* What is too short without a publisher's own lines but goes on in them is shown as such. */
static void report_own(Pair *p, const Match *m) {
    Match whole = *m, left, right;
    int masked = 0;
    if (!masked_near(p->ma, m->a0, m->a1, p->na) && !masked_near(p->mb, m->b0, m->b1, p->nb)) return;
    p->raw = 1;
    right = extend(p, m->a1, m->b1, 1);
    left = extend(p, m->a0 - 1, m->b0 - 1, -1);
    p->raw = 0;
    whole.a0 -= left.a0;
    whole.b0 -= left.b0;
    whole.a1 += right.a0;
    whole.b1 += right.b0;
    whole.equal += left.equal + right.equal;
    whole.units += left.units + right.units;
    whole.near += left.near + right.near;
    for (int64_t i = whole.a0; i < whole.a1; i++) masked |= p->ma[i] & MASKED;
    for (int64_t j = whole.b0; j < whole.b1; j++) masked |= p->mb[j] & MASKED;
    if (masked && half(whole.a0, whole.a1, whole.b0, whole.b1, whole.equal) && whole.units >= 2 * p->job->least_words && length_of(p, &whole) >= 2 * p->job->least_length)
        report(p, &whole, 1);
}

/* Does the shingle that begins here say anything: outside boilerplate, and not in stock phrases alone? */
static int tells(const Job *job, uint64_t word, uint64_t end) {
    uint32_t units = 0;
    int fresh = 0;
    for (uint64_t x = word; units < 2 * (uint32_t)job->k && x < end; x++) {
        if (job->meta[x] & MASKED) return 0;
        fresh |= job->fresh[x] == 1;
        units += 2 - (job->hash[x] & 1);
    }
    return fresh;
}

static int held(const Match *m, int64_t i, int64_t j) { return m->a0 <= i && i < m->a1 && m->b0 <= j && j < m->b1; }

/* Looks at the texts p->a and p->b. */
static void take(Pair *p) {
    const Job *job = p->job;
    uint64_t first_a = job->first[p->a], first_b = job->first[p->b];
    p->ha = job->hash + first_a;
    p->hb = job->hash + first_b;
    p->ma = job->meta + first_a;
    p->mb = job->meta + first_b;
    p->fa = job->fresh + first_a;
    p->fb = job->fresh + first_b;
    p->na = (int64_t)(job->first[p->a + 1] - first_a);
    p->nb = (int64_t)(job->first[p->b + 1] - first_b);
}

/* All matches of one pair from its seeds, places within the two texts, sorted. */
static void match_pair(Pair *p, const uint64_t *seeds, uint64_t count) {
    const Job *job = p->job;
    uint64_t grown = 0, joined;
    uint64_t first_a = job->first[p->a], first_b = job->first[p->b];
    take(p);
    p->walked = 0;
    p->may_walk = (int64_t)job->walk * (p->na + p->nb);
    if (count > p->grown_room) {
        uint64_t room = count * 2;
        Match *one = malloc(room * sizeof *one), *two = malloc(room * sizeof *two);
        if (!one || !two) {
            free(one);
            free(two);
            p->failed = 1;
            return;
        }
        free(p->grown);
        free(p->joined);
        p->grown = one;
        p->joined = two;
        p->grown_room = room;
    }
    for (uint64_t s = 0; s < count; s++) {
        int64_t i = (int64_t)(seeds[s] >> 32), j = (int64_t)(seeds[s] & NONE);
        int skip = 0;
        for (uint64_t back = 0; back < 8 && back < grown && !skip; back++) skip = held(p->grown + (grown - 1 - back), i, j);
        if (skip || !same_words(job->hash, first_a + (uint64_t)i, first_b + (uint64_t)j, job->first[p->a + 1],
                                job->first[p->b + 1], (uint32_t)job->k) ||
            !tells(job, first_b + (uint64_t)j, job->first[p->b + 1]))
            continue;
        if (p->walked > p->may_walk) {
            p->capped++;
            break;
        }
        p->grown[grown++] = grow(p, i, j);
    }
    if (!grown) return;
    joined = join(p, grown);
    tie(p, joined);
    for (uint64_t x = 0; x < joined; x++) {
        const Match *m = p->joined + x;
        int64_t units = 0, fresh = 0, length = 0;
        for (uint64_t y = (uint64_t)m->family; y < joined && y < (uint64_t)m->family + 32; y++) {
            const Match *other = p->joined + y;
            if (other->family != m->family) continue;
            units += other->units + 2 * other->near;
            fresh += other->fresh;
            length += length_of(p, other);
        }
        if (!half(m->a0, m->a1, m->b0, m->b1, m->equal)) continue;
        if (!long_enough(job, units, fresh, length)) report_own(p, m);
        else if (m->family != (int64_t)x || units > m->units + 2 * m->near || dense(p, m)) report(p, m, 0);
    }
}

typedef struct {
    uint64_t *seeds;   /* word of a << 32 | word of b */
    uint32_t *others;  /* text b << 1 | goes on to neither side */
    uint64_t *order;   /* text b << 32 | at */
    uint64_t *second;  /* room for sorting */
    uint64_t count, room;
} Seeds;

static int add_seed(Seeds *s, uint64_t i, uint64_t j, uint32_t b, int lonely) {
    if (s->count == s->room) {
        uint64_t room = s->room ? s->room * 2 : 1024;
        uint64_t *seeds = realloc(s->seeds, room * sizeof *seeds);
        uint32_t *others;
        if (seeds) s->seeds = seeds;
        others = realloc(s->others, room * sizeof *others);
        if (others) s->others = others;
        if (!seeds || !others) return 0;
        s->room = room;
    }
    s->seeds[s->count] = i << 32 | j;
    s->others[s->count++] = b << 1 | (uint32_t)lonely;
    return 1;
}


/* Sorts by text b; `order` carries the place in the list, so equal texts keep their order. */
static int sort_seeds(Seeds *s) {
    uint64_t n = s->count;
    uint64_t *order = realloc(s->order, n * sizeof *order), *second;
    if (order) s->order = order;
    second = realloc(s->second, n * sizeof *second);
    if (second) s->second = second;
    if (!order || !second) return 0;
    for (uint64_t i = 0; i < n; i++) order[i] = (uint64_t)(s->others[i] >> 1) << 32 | i;
    if (n < 48) {
        for (uint64_t i = 1; i < n; i++) {
            uint64_t x = order[i], at = i;
            for (; at && order[at - 1] > x; at--) order[at] = order[at - 1];
            order[at] = x;
        }
        return 1;
    }
    for (int shift = 32; shift < 65; shift += 11) { /* by eleven bits of the text at a time */
        uint64_t counts[2049] = {0};
        int used = 0;
        if (shift > 63) break;
        for (uint64_t i = 0; i < n; i++) counts[(order[i] >> shift & 2047) + 1]++;
        for (int b = 1; b <= 2048; b++) used += counts[b] != 0;
        if (used < 2) continue;
        for (int b = 1; b <= 2048; b++) counts[b] += counts[b - 1];
        for (uint64_t i = 0; i < n; i++) second[counts[order[i] >> shift & 2047]++] = order[i];
        memcpy(order, second, n * sizeof *order);
    }
    return 1;
}

static int seeds_of(const Job *job, Seeds *s, uint32_t a) {
    uint64_t end = job->first[a + 1];
    s->count = 0;
    for (uint64_t l = job->first_link[a]; l < job->first_link[a + 1]; l++) {
        uint64_t word = job->links[l] >> 32, group = job->links[l] & NONE;
        uint32_t from = group ? job->ends[group - 1] : 0, to = job->ends[group];
        const uint32_t *heads = NULL;
        uint32_t mine;
        int is_head = 0;
        if (l + 16 < job->first_link[a + 1]) SOON(job->ends + (job->links[l + 16] & NONE));
        if (l + 8 < job->first_link[a + 1] && (job->links[l + 8] & NONE)) {
            uint32_t next = job->ends[(job->links[l + 8] & NONE) - 1];
            SOON(job->text + next);
            SOON(job->context + next);
            SOON(job->place + next);
        }
        if (!tells(job, word, end)) continue;
        mine = beside(job->hash, word, job->first[a], end, (uint32_t)job->k);
        if (to - from > (uint32_t)job->crowd) {
            uint64_t low = 0, high = job->crowds;
            while (low < high) {
                uint64_t half = (low + high) / 2;
                if (job->crowded[half] < group) low = half + 1;
                else high = half;
            }
            if (low == job->crowds || job->crowded[low] != group) continue;
            heads = job->heads + low * (uint64_t)job->few;
            for (int h = 0; h < job->few; h++) is_head |= heads[h] == (uint32_t)word;
        }
        if (heads && !is_head) {
            for (int h = 0; h < job->few; h++) {
                uint32_t low = from, high = to, b;
                if (heads[h] == NONE) break;
                while (low < high) {
                    uint32_t half = low + (high - low) / 2;
                    if (job->place[half] < heads[h]) low = half + 1;
                    else high = half;
                }
                b = job->text[low];
                if (b > a && !add_seed(s, word - job->first[a], heads[h] - job->first[b], b, alone(mine, job->context[low])))
                    return 0;
            }
            continue;
        }
        for (uint32_t x = from; x < to; x++) {
            uint32_t b = job->text[x];
            if (b > a) SOON(job->hash + job->place[x]);
            if (b > a && !add_seed(s, word - job->first[a], job->place[x] - job->first[b], b, alone(mine, job->context[x])))
                return 0;
        }
    }
    return 1;
}

/* The matches of texts lo..hi with later ones. *rows is to be handed to sf_free. Gives how many, -1 without memory. */
API int64_t sf_match(const Job *job, uint32_t lo, uint32_t hi, Row **rows, uint64_t *capped) {
    Seeds s;
    Pair p;
    uint64_t *pair = NULL, pair_room = 0;
    int good = 1;
    memset(&s, 0, sizeof s);
    memset(&p, 0, sizeof p);
    p.job = job;
    for (uint32_t a = lo; a < hi && good; a++) {
        if (!(good = seeds_of(job, &s, a)) || !s.count) continue;
        if (!(good = sort_seeds(&s))) break;
        if (s.count > pair_room) {
            uint64_t *more = realloc(pair, s.count * 2 * sizeof *pair);
            if (!(good = more != NULL)) break;
            pair = more;
            pair_room = s.count * 2;
        }
        for (uint64_t from = 0, to; from < s.count && good; from = to) {
            uint64_t b = s.order[from] >> 32, n = 0;
            for (to = from; to < s.count && s.order[to] >> 32 == b; to++) pair[n++] = s.seeds[s.order[to] & NONE];
            /* One shingle that goes on to neither side is no passage: not worth a look at the other text. */
            if (n == 1 && s.others[s.order[from] & NONE] & 1) continue;
            p.a = a;
            p.b = (uint32_t)b;
            match_pair(&p, pair, n);
            good = !p.failed;
        }
    }
    free(pair);
    free(s.seeds);
    free(s.others);
    free(s.order);
    free(s.second);
    free(p.grown);
    free(p.joined);
    *capped = p.capped;
    *rows = p.rows;
    if (!good) {
        free(p.rows);
        *rows = NULL;
        return -1;
    }
    return (int64_t)p.count;
}

static int by_number(const void *left, const void *right) {
    uint64_t x = *(const uint64_t *)left, y = *(const uint64_t *)right;
    return x < y ? -1 : x > y;
}

static void sort_numbers(uint64_t *numbers, uint64_t n) {
    if (n > 32) {
        qsort(numbers, n, sizeof *numbers, by_number);
        return;
    }
    for (uint64_t i = 1; i < n; i++) {
        uint64_t x = numbers[i], at = i;
        for (; at && numbers[at - 1] > x; at--) numbers[at] = numbers[at - 1];
        numbers[at] = x;
    }
}

/* Publisher << 32 | day for each text of a group, sorted; those of unknown publishers left out. */
static uint64_t houses_of(const Job *job, uint32_t from, uint32_t to, uint64_t *houses) {
    uint64_t count = 0;
    for (uint32_t x = from; x < to; x++) {
        uint32_t text = job->text[x], publisher = job->publisher[text];
        int64_t day = job->day[text];
        if ((x > from && job->text[x - 1] == text) || publisher == NONE) continue;
        houses[count++] = (uint64_t)publisher << 32 | (day < 0 ? NONE : (uint32_t)day);
    }
    sort_numbers(houses, count);
    return count;
}

/* Of the texts of one publisher in a group: in how many the wording stands as far from the end, or from the start, as in
 * others. A footer does, a quotation stands anywhere. Among many texts some do by chance: there, a tenth must. */
static uint64_t fixed_places(const Job *job, uint32_t from, uint32_t to, uint32_t publisher, uint64_t *room) {
    uint64_t count = 0, fixed = 0, near, least;
    uint64_t *seen = room + (to - from);
    for (uint32_t x = from; x < to; x++)
        if (job->publisher[job->text[x]] == publisher && (x == from || job->text[x - 1] != job->text[x]))
            seen[count++] = 0;
    near = count < 10 ? 1 : 0;
    least = count / 10 > 2 ? count / 10 : 2;
    for (int side = 0; side < 2; side++) {
        count = 0;
        for (uint32_t x = from; x < to; x++) {
            uint32_t text = job->text[x];
            if (job->publisher[text] != publisher || (x > from && job->text[x - 1] == text)) continue;
            room[count] = (side ? job->place[x] - job->first[text] : job->first[text + 1] - job->place[x]) << 32 | count;
            count++;
        }
        sort_numbers(room, count);
        for (uint64_t low = 0, high; low < count; low = high) {
            for (high = low + 1; high < count && (room[high] >> 32) - (room[high - 1] >> 32) <= near;) high++;
            for (uint64_t i = low; high - low >= least && i < high; i++) seen[room[i] & NONE] = 1;
        }
    }
    for (uint64_t i = 0; i < count; i++) fixed += seen[i];
    return fixed;
}

static void mark(const Job *job, uint32_t x, int own) {
    uint64_t end = job->first[job->text[x] + 1];
    uint32_t units = 0;
    for (uint64_t i = job->place[x]; units < 2 * (uint32_t)job->k && i < end; i++) {
        units += 2 - (job->hash[i] & 1);
        if (own) job->fresh[i] = 2;
        else job->fresh[i] = 0;
    }
}

/* Wording in a share of a publisher's articles, on different days, that has its place in them. What two publishers have
 * so is a line of a network, and nobody's wording where else it stands. */
static void own_lines(const Job *job, uint32_t from, uint32_t to, uint64_t *houses, uint64_t count) {
    uint32_t mine[MINE], found = 0;
    for (uint64_t low = 0, high; low < count && found < MINE; low = high) {
        uint64_t publisher = houses[low] >> 32, days = 1, texts, articles = job->articles[publisher];
        for (high = low + 1; high < count && houses[high] >> 32 == publisher; high++)
            days += houses[high] != houses[high - 1];
        texts = high - low;
        if (articles < (uint64_t)job->mask_articles || texts < (uint64_t)job->mask_least ||
            days < (uint64_t)job->mask_least || texts * 100 < articles * (uint64_t)job->mask_share)
            continue;
        /* What nobody else prints may stand anywhere: no other publisher can have it from there. */
        if (texts == count || fixed_places(job, from, to, (uint32_t)publisher, houses + (to - from)) * 100 >=
                                  texts * (uint64_t)job->mask_fixed)
            mine[found++] = (uint32_t)publisher;
    }
    for (uint32_t x = from; found && x < to; x++) {
        int own = found >= (uint32_t)job->mask_network;
        for (uint32_t m = 0; m < found && !own; m++) own = job->publisher[job->text[x]] == mine[m];
        if (own) mark(job, x, 1);
    }
}

/* Units of the words that are equal, or misread, around a seed, words left out on one side passed over. A formula with
 * other numbers and names in it ends there. */
static int64_t stretch(const Pair *p, int64_t i, int64_t j) {
    int64_t units = 0;
    for (int64_t step = -1; step <= 1; step += 2) {
        int64_t a = step < 0 ? i - 1 : i, b = step < 0 ? j - 1 : j, x, y, words;
        for (;;) {
            if (eq(p, a, b)) {
                units += 2 - (p->ha[a] & 1);
                a += step;
                b += step;
                continue;
            }
            words = misread(p, a, b, step, &x, &y);
            if (!words && (!resume(p, a, b, step, &x, &y) || (x && y))) break;
            units += 2 * words;
            a += x * step;
            b += y * step;
        }
    }
    return units;
}

/* Short wording that stands in a large share of very many texts, and that publishers use again and again: a formula. */
static int is_formula(const Job *job, const uint64_t *houses, uint64_t count, uint64_t units, uint64_t pairs) {
    uint64_t publishers = 0;
    if (job->texts < (uint64_t)job->formula_texts || count * 100 < job->texts * (uint64_t)job->formula_share ||
        units >= 2 * (uint64_t)job->formula_longest * pairs)
        return 0;
    for (uint64_t h = 0; h < count; h++) publishers += h == 0 || houses[h] >> 32 != houses[h - 1] >> 32;
    return publishers > 1 && count >= publishers * (uint64_t)job->formula_repeat;
}

/* Stock phrases: a shingle in `stock` texts and more whose neighbours among them seldom share what lies around it. Of a
 * quotation, most places agree far beyond the shingle. */
static int is_stock(const Job *job, uint32_t from, uint32_t to, uint64_t *houses) {
    uint64_t pairs = 0, wide = 0, units = 0;
    Pair p;
    memset(&p, 0, sizeof p);
    p.job = job;
    p.raw = 1;
    for (uint32_t x = from; x + 1 < to && pairs < SAMPLE; x++) {
        uint64_t a = job->place[x], b = job->place[x + 1], around;
        p.a = job->text[x];
        p.b = job->text[x + 1];
        if (p.a == p.b) continue;
        if (alone(job->context[x], job->context[x + 1])) {
            pairs++;
            units += 2 * (uint64_t)job->k;
            continue;
        }
        if (!same_words(job->hash, a, b, job->first[p.a + 1], job->first[p.b + 1], (uint32_t)job->k)) continue;
        take(&p);
        around = (uint64_t)stretch(&p, (int64_t)(a - job->first[p.a]), (int64_t)(b - job->first[p.b]));
        pairs++;
        units += around;
        wide += around >= 2 * (uint64_t)job->stock_wide;
    }
    if (pairs + 1 < (uint64_t)job->stock) return 0;
    return wide * 100 < pairs * (uint64_t)job->stock_share ||
           is_formula(job, houses, houses_of(job, from, to, houses), units, pairs);
}

/* What groups lo..hi say of wording that is common. own: 1 for publishers' own lines, 0 for stock phrases. */
API int sf_common(const Job *job, uint32_t lo, uint32_t hi, int own) {
    uint64_t *houses = NULL, room = 0;
    for (uint32_t g = lo; g < hi; g++) {
        uint32_t from = g ? job->ends[g - 1] : 0, to = job->ends[g];
        if (to - from < (uint32_t)(own ? job->mask_least : job->stock)) continue;
        if (to - from > room) {
            uint64_t *more = realloc(houses, 6 * (uint64_t)(to - from) * sizeof *houses);
            if (!more) {
                free(houses);
                return -1;
            }
            houses = more;
            room = 2 * (uint64_t)(to - from);
        }
        if (!own) {
            if (!is_stock(job, from, to, houses)) continue;
            for (uint32_t x = from; x < to; x++) mark(job, x, 0);
            continue;
        }
        own_lines(job, from, to, houses, houses_of(job, from, to, houses));
    }
    free(houses);
    return 0;
}

/* From one end of a text inwards: how many words the publisher's own lines reach, `mask_gap` others let through. */
static int64_t reach(const uint8_t *fresh, int64_t at, int64_t n, int64_t step, int64_t gap) {
    int64_t last = 0;
    for (int64_t x = 1; x <= n && x - last <= gap; x++, at += step)
        if (fresh[at] == 2) last = x;
    return last;
}

/* Masks the own lines at the start and the end of texts lo..hi. What is longer than such lines are is an article that was
 * brought out again. words: how many of each text are masked. */
API void sf_mask(const Job *job, uint8_t *meta, uint32_t lo, uint32_t hi, uint32_t *words) {
    for (uint32_t d = lo; d < hi; d++) {
        uint64_t first = job->first[d];
        int64_t n = (int64_t)(job->first[d + 1] - first), head, tail;
        uint8_t *fresh = job->fresh + first;
        words[d] = 0;
        if (!n) continue;
        head = reach(fresh, 0, n, 1, job->mask_gap);
        tail = reach(fresh, n - 1, n, -1, job->mask_gap);
        if (head + tail >= n && head > job->mask_head) { /* an article that was brought out again: its own words */
            for (int64_t i = 0; i < n; i++) fresh[i] = 1;
            continue;
        }
        if (head > job->mask_head) head = 0;
        if (tail > job->mask_tail) tail = 0;
        for (int64_t i = 0; i < n; i++) {
            if ((i >= head && i < n - tail) || fresh[i] != 2) continue;
            meta[first + (uint64_t)i] |= MASKED;
            words[d]++;
        }
    }
}

API void sf_free(Row *rows) { free(rows); }

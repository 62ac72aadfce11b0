/* The sampler of latent classes: Hamiltonian Monte Carlo with the classes of the people and the unseen summed out.

   Every number comes from + - * / sqrt and exact operations on bits, in one fixed order, so that plain.py gives the same
   bytes. No function of the C library takes part; nothing here may be compiled with -ffast-math or with contraction. */
#include <stdint.h>
#include <string.h>

#define SF_VERSION 4u
#ifndef SF_SOURCE
#define SF_SOURCE 0ull
#endif
#define API __attribute__((visibility("default")))
#define INLINE static inline __attribute__((always_inline))

enum { MOST_LISTS = 20, MOST_CLASSES = 40, MOST_HEATS = 24, MOST_PLACES = (MOST_LISTS + 1) * MOST_CLASSES };

API uint32_t sf_version(void) { return SF_VERSION; }
API uint64_t sf_source(void) { return SF_SOURCE; }

/* -- own arithmetic ---------------------------------------------------------------------------------------------- */

#define ROUND 6755399441055744.0 /* 1.5 * 2^52: adding it rounds to a whole number, kept in the low bits */
#define LOG2E 0x1.71547652b82fep+0
#define LN2_HIGH 0x1.62e42fee00000p-1
#define LN2_LOW 0x1.a39ef35793c76p-33
#define LEAST (-708.0)
#define MOST 708.0

INLINE double of_bits(uint64_t bits) {
    double x;
    memcpy(&x, &bits, 8);
    return x;
}

INLINE uint64_t bits_of(double x) {
    uint64_t bits;
    memcpy(&bits, &x, 8);
    return bits;
}

/* e^x within 1e-15 of itself, for |x| <= 708. Without a branch, so that compilers take several at once. */
INLINE double power(double x) {
    double t = x * LOG2E + ROUND, n = t - ROUND;
    double r = (x - n * LN2_HIGH) - n * LN2_LOW;
    double p = 1.0 / 6227020800.0;
    p = p * r + 1.0 / 479001600.0;
    p = p * r + 1.0 / 39916800.0;
    p = p * r + 1.0 / 3628800.0;
    p = p * r + 1.0 / 362880.0;
    p = p * r + 1.0 / 40320.0;
    p = p * r + 1.0 / 5040.0;
    p = p * r + 1.0 / 720.0;
    p = p * r + 1.0 / 120.0;
    p = p * r + 1.0 / 24.0;
    p = p * r + 1.0 / 6.0;
    p = p * r + 0.5;
    p = p * r + 1.0;
    p = p * r + 1.0;
    return p * of_bits((bits_of(t) + 1023u) << 52);
}

/* The same for any x: beyond the bounds, that of the bound. */
INLINE double sf_exp(double x) {
    x = x < LEAST ? LEAST : x;
    return power(x > MOST ? MOST : x);
}

/* log x of a normal number > 0, within 1e-15. */
INLINE double sf_log(double x) {
    uint64_t bits = bits_of(x) + (0x3ff0000000000000ull - 0x3fe6a09e667f3bcdull);
    double e = of_bits(0x4330000000000000ull | bits >> 52) - (4503599627370496.0 + 1023.0);
    double m = of_bits((bits & 0x000fffffffffffffull) + 0x3fe6a09e667f3bcdull);
    double s = (m - 1.0) / (m + 1.0), z = s * s;
    double p = 1.0 / 23.0;
    p = p * z + 1.0 / 21.0;
    p = p * z + 1.0 / 19.0;
    p = p * z + 1.0 / 17.0;
    p = p * z + 1.0 / 15.0;
    p = p * z + 1.0 / 13.0;
    p = p * z + 1.0 / 11.0;
    p = p * z + 1.0 / 9.0;
    p = p * z + 1.0 / 7.0;
    p = p * z + 1.0 / 5.0;
    p = p * z + 1.0 / 3.0;
    double f = 2.0 * s;
    return e * LN2_HIGH + (f + (f * (z * p) + e * LN2_LOW));
}

/* Correctly rounded everywhere. */
INLINE double sf_sqrt(double x) { return __builtin_sqrt(x); }

/* Sum by halves: the upper half is added to the lower until one is left. x is overwritten. */
INLINE double fold(double *x, int n) {
    /* Written out for the usual numbers of classes and sticks. */
    if (n == 10) return (((x[0] + x[5]) + (x[3] + x[8])) + (x[2] + x[7])) + ((x[1] + x[6]) + (x[4] + x[9]));
    if (n == 9) return (((x[0] + x[5]) + (x[3] + x[8])) + (x[2] + x[7])) + ((x[1] + x[6]) + x[4]);
    while (n > 1) {
        int h = (n + 1) / 2;
        for (int i = 0; i < n - h; i++) x[i] += x[i + h];
        n = h;
    }
    return x[0];
}

/* -- the density ------------------------------------------------------------------------------------------------- */

/* The cells as a tree: node 0 is nobody's cell, every other one its parent's with one list more, so that cells share what
   they have in common. Parents come before their children. */
typedef struct {
    int lists, classes, nodes;
    const int32_t *parent, *list;
    const double *count; /* people in the cell of a node, 0 where there are none */
    double *held, *sums; /* room: nodes x classes each */
    double people, shape, rate;
} Table;

typedef struct {
    double likelihood, prior, unseen; /* logs of the density's halves; expected unseen for each one seen */
} Level;

#define BOUND 60.0   /* of a logit */
/* A stick s breaks off 1 - e^-E with E = log(1 + e^s) + e^(s - 5): a logit where it matters, and growing with e^s where a
   stick is all but whole, so that its long tail takes no long walk. */
#define FAR 0.006737946999085467
#define SMALL 1e-290 /* a probability below is no probability: the step is refused */

/* The gradient at place (logits: lists x classes; sticks: classes - 1) of beta * likelihood + prior; the level too where
   it is asked for. 0 where the place lies outside of what can be computed. */
INLINE int density_of(const Table *table, const int classes, double beta, const double *restrict place,
                      double *restrict slope, Level *level) {
    const int lists = table->lists, rates = lists * classes, sticks = classes - 1;
    double odds[MOST_LISTS * MOST_CLASSES], miss[MOST_LISTS * MOST_CLASSES], none[MOST_CLASSES], share[MOST_CLASSES];
    double length[MOST_CLASSES], broken[MOST_CLASSES], rest[MOST_CLASSES], base[MOST_CLASSES], weight[MOST_CLASSES];
    double part[MOST_CLASSES], grow[MOST_CLASSES], bend[MOST_CLASSES];
    int outside = 0;
    for (int i = 0; i < rates; i++) outside |= !(place[i] <= BOUND) | !(place[i] >= -BOUND);
    for (int k = 0; k < sticks; k++) outside |= !(place[rates + k] <= 10 * BOUND) | !(place[rates + k] >= -10 * BOUND);
    if (outside) return 0;
    for (int i = 0; i < rates; i++) odds[i] = power(place[i]);
    for (int i = 0; i < rates; i++) miss[i] = 1.0 / (1.0 + odds[i]);
    for (int k = 0; k < classes; k++) none[k] = miss[k];
    for (int j = 1; j < lists; j++)
        for (int k = 0; k < classes; k++) none[k] *= miss[j * classes + k];
    for (int k = 0; k < sticks; k++) length[k] = power(place[rates + k]);
    for (int k = 0; k < sticks; k++) rest[k] = length[k] * FAR < MOST ? -(length[k] * FAR) : LEAST;
    for (int k = 0; k < sticks; k++) rest[k] = power(rest[k]);
    for (int k = 0; k < sticks; k++) {
        double o = length[k], near = 1.0 / (1.0 + o), one = o * near, e = o * FAR;
        double small = e * (1.0 - e * (0.5 - e * (1.0 / 6.0))), most = 1.0 - rest[k];
        broken[k] = near * (o + (e < 1e-4 ? small : most));
        rest[k] = near * rest[k];
        grow[k] = one + e;
        bend[k] = (one * near + e) / grow[k];
    }
    for (int k = 0; k < sticks; k++) length[k] = sf_log(1.0 + length[k]) + length[k] * FAR;
    double left = 1.0;
    for (int k = 0; k < sticks; k++) {
        share[k] = left * broken[k];
        left *= rest[k];
    }
    share[sticks] = left;
    for (int k = 0; k < classes; k++) part[k] = base[k] = share[k] * none[k];
    double zero = fold(part, classes);
    for (int k = 0; k < classes; k++) part[k] = share[k] * (1.0 - none[k]);
    double seen = fold(part, classes);
    if (!(seen > SMALL)) return 0;
    double unseen = zero / seen, likelihood = 0.0;
    /* The empty cell first: its expected people stand in it. */
    double weigh = beta * table->people / seen;
    for (int i = 0; i < rates; i++) slope[i] = 0.0;
    double *restrict held = table->held, *restrict sums = table->sums;
    for (int k = 0; k < classes; k++) held[k] = base[k];
    for (int t = 1; t < table->nodes; t++) {
        const double *from = held + (int64_t)table->parent[t] * classes, *more = odds + table->list[t] * classes;
        for (int k = 0; k < classes; k++) held[(int64_t)t * classes + k] = from[k] * more[k];
    }
    memset(sums, 0, sizeof(double) * (size_t)table->nodes * (size_t)classes);
    for (int t = table->nodes - 1; t > 0; t--) {
        double *own = sums + (int64_t)t * classes, *up = sums + (int64_t)table->parent[t] * classes;
        double *to = slope + table->list[t] * classes;
        if (table->count[t] > 0.0) {
            const double *here = held + (int64_t)t * classes;
            for (int k = 0; k < classes; k++) part[k] = here[k];
            double chance = fold(part, classes);
            if (!(chance > SMALL)) return 0;
            double scale = beta * table->count[t] / chance;
            for (int k = 0; k < classes; k++) own[k] = here[k] * scale + own[k];
            if (level) likelihood += table->count[t] * sf_log(chance);
        }
        for (int k = 0; k < classes; k++) up[k] += own[k];
        for (int k = 0; k < classes; k++) to[k] += own[k];
    }
    for (int k = 0; k < classes; k++) weight[k] = base[k] * weigh + sums[k];
    for (int j = 0; j < lists; j++)
        for (int k = 0; k < classes; k++) {
            int i = j * classes + k;
            double rate = odds[i] * miss[i];
            slope[i] = ((slope[i] - weight[k] * rate) + 1.0) - 2.0 * rate;
        }
    for (int k = 0; k < sticks; k++) part[k] = length[k];
    double total = table->rate + (sticks ? fold(part, sticks) : 0.0), strength = (double)sticks + table->shape;
    double pull = strength / total, after = weight[sticks];
    for (int k = sticks - 1; k >= 0; k--) {
        slope[rates + k] = grow[k] * ((weight[k] * rest[k] / broken[k] - after) - pull) + bend[k];
        after += weight[k];
    }
    if (level) {
        double prior = 0.0;
        for (int i = 0; i < rates; i++) prior += place[i];
        for (int k = 0; k < sticks; k++) prior += sf_log(grow[k]);
        for (int k = 0; k < classes; k++) prior += 2.0 * sf_log(none[k]);
        level->likelihood = likelihood - table->people * sf_log(seen);
        level->prior = prior - strength * sf_log(total);
        level->unseen = unseen;
    }
    return 1;
}

static Table table_of(const int64_t *numbers, const int32_t *parent, const int32_t *list, const double *count,
                      double *room, const double *prior) {
    const int classes = (int)numbers[1], nodes = (int)numbers[2];
    Table table = {(int)numbers[0], classes, nodes, parent, list, count, room, room + (int64_t)nodes * classes, 0.0,
                   prior[0], prior[1]};
    for (int t = 0; t < nodes; t++) table.people += count[t];
    return table;
}

static int density(const Table *table, double beta, const double *place, double *slope, Level *level) {
    /* The usual numbers of classes once more with the number known to the compiler: the same steps, faster. */
    if (table->classes == 10) return density_of(table, 10, beta, place, slope, level);
    return density_of(table, table->classes, beta, place, slope, level);
}

/* -- the walk ---------------------------------------------------------------------------------------------------- */

#define WANTED 0.8    /* acceptance the length of a step is fitted to */
#define SPREAD 0.05   /* gamma, t0 and kappa = 3/4 of Hoffman and Gelman (2014), section 3.2 */
#define LATER 10.0
#define APART 1000.0  /* an error of energy that counts as divergence */

/* The state of the fit of a step: log step, its mean, the mean shortfall, the centre, how many steps were seen. */
enum { STEP, STEADY, SHORT, CENTRE, TIMES, FIT };

static void fitted(double *fit, double accepted) {
    double times = fit[TIMES] + 1.0, share = 1.0 / (times + LATER);
    double root = sf_sqrt(times), part = 1.0 / (root * sf_sqrt(root)); /* times^-kappa */
    fit[TIMES] = times;
    fit[SHORT] = (1.0 - share) * fit[SHORT] + share * (WANTED - accepted);
    fit[STEP] = fit[CENTRE] - root / SPREAD * fit[SHORT];
    fit[STEADY] = part * fit[STEP] + (1.0 - part) * fit[STEADY];
}

/* One chain of `turns` turns over `heats` replicas, each with its beta; the first is the posterior. Replicas next to
   each other may change places after each turn. Returns 0, or 1 where a start cannot be computed.

   numbers: lists, classes, nodes, heats, turns, fitting (0 or 1), turns done before. prior: shape, rate of alpha.
   room: 2 x nodes x classes. betas (heats). place (heats, D), fit (heats, 5): in and out. noise (turns, heats, D):
   standard normal. steps (turns, heats). chances (turns, heats), trades (turns, heats - 1): logs of uniforms. Out: unseen,
   likelihood (turns) of the first; accepted, parted (heats) and traded (heats - 1): sums. */
API int32_t sf_walk(const int64_t *numbers, const int32_t *parent, const int32_t *list, const double *count, double *room,
                    const double *prior, const double *betas, double *place, double *fit,
                    const double *noise, const int32_t *steps, const double *chances, const double *trades,
                    double *unseen, double *likelihood, double *accepted, double *parted, double *traded) {
    Table table = table_of(numbers, parent, list, count, room, prior);
    const int64_t heats = numbers[3], turns = numbers[4], before = numbers[6];
    const int fitting = (int)numbers[5], size = table.lists * table.classes + table.classes - 1;
    double slope[MOST_HEATS][MOST_PLACES], next[MOST_PLACES], tilt[MOST_PLACES], push[MOST_PLACES];
    Level levels[MOST_HEATS];
    for (int64_t h = 0; h < heats; h++)
        if (!density(&table, betas[h], place + h * size, slope[h], &levels[h])) return 1;
    for (int64_t turn = 0; turn < turns; turn++) {
        for (int64_t h = 0; h < heats; h++) {
            double *here = place + h * size;
            const double *drawn = noise + (turn * heats + h) * size;
            double step = sf_exp(fit[h * FIT + (fitting ? STEP : STEADY)]), half = 0.5 * step, work[MOST_PLACES];
            for (int i = 0; i < size; i++) work[i] = drawn[i] * drawn[i];
            double energy = (betas[h] * levels[h].likelihood + levels[h].prior) - 0.5 * fold(work, size);
            Level level = levels[h];
            const int32_t walk = steps[turn * heats + h];
            int inside = 1;
            for (int i = 0; i < size; i++) {
                push[i] = drawn[i] + half * slope[h][i];
                next[i] = here[i];
            }
            for (int32_t s = 1; s <= walk; s++) {
                for (int i = 0; i < size; i++) next[i] += step * push[i];
                inside = density(&table, betas[h], next, tilt, s == walk ? &level : 0);
                if (!inside) break;
                double stride = s == walk ? half : step;
                for (int i = 0; i < size; i++) push[i] += stride * tilt[i];
            }
            double error = -2.0 * APART;
            if (inside) {
                for (int i = 0; i < size; i++) work[i] = push[i] * push[i];
                error = ((betas[h] * level.likelihood + level.prior) - 0.5 * fold(work, size)) - energy;
            }
            if (!(error >= -APART)) {
                parted[h] += 1.0;
                error = -2.0 * APART;
            }
            double chance = error < 0.0 ? sf_exp(error) : 1.0;
            accepted[h] += chance;
            if (chances[turn * heats + h] < error) {
                memcpy(here, next, (size_t)size * 8);
                memcpy(slope[h], tilt, (size_t)size * 8);
                levels[h] = level;
            }
            if (fitting) fitted(fit + h * FIT, chance);
        }
        for (int64_t h = (before + turn) & 1; h + 1 < heats; h += 2) {
            double gain = (betas[h] - betas[h + 1]) * (levels[h + 1].likelihood - levels[h].likelihood);
            if (!(trades[turn * (heats - 1) + h] < gain)) continue;
            double *one = place + h * size, *other = one + size;
            for (int i = 0; i < size; i++) {
                double kept = one[i];
                one[i] = other[i];
                other[i] = kept;
            }
            Level kept = levels[h];
            levels[h] = levels[h + 1];
            levels[h + 1] = kept;
            density(&table, betas[h], one, slope[h], &levels[h]);
            density(&table, betas[h + 1], other, slope[h + 1], &levels[h + 1]);
            traded[h] += 1.0;
        }
        unseen[turn] = levels[0].unseen;
        likelihood[turn] = levels[0].likelihood;
    }
    return 0;
}

/* The level and the gradient at one place, for the tests. */
API int32_t sf_density(const int64_t *numbers, const int32_t *parent, const int32_t *list, const double *count, double *room,
                       const double *prior, double beta, const double *place, double *slope, double *level) {
    Table table = table_of(numbers, parent, list, count, room, prior);
    Level found = {0.0, 0.0, 0.0};
    int inside = density(&table, beta, place, slope, &found);
    level[0] = found.likelihood;
    level[1] = found.prior;
    level[2] = found.unseen;
    return inside;
}

/* The normal value below which a share (0 < share < 1) lies: Wichura (1988), AS 241. */
INLINE double ratio(double x, const double *above, const double *below) {
    double a = above[0], b = below[0];
    for (int i = 1; i < 8; i++) {
        a = a * x + above[i];
        b = b * x + below[i];
    }
    return a / b;
}

static const double MIDDLE[2][8] = {
    {2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125,
     1971.5909503065514427, 133.14166789178437745, 3.387132872796366608},
    {5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077,
     687.1870074920579083, 42.313330701600911252, 1.0}};
static const double SIDES[2][8] = {
    {7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
     3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734},
    {1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
     0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1.0}};
static const double ENDS[2][8] = {
    {2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
     0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772},
    {2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
     0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1.0}};

API void sf_normals(const double *share, int64_t n, double *out) {
    for (int64_t i = 0; i < n; i++) {
        double q = share[i] - 0.5;
        if (q <= 0.425 && q >= -0.425) {
            out[i] = q * ratio(0.180625 - q * q, MIDDLE[0], MIDDLE[1]);
            continue;
        }
        double r = sf_sqrt(-sf_log(q < 0.0 ? share[i] : 1.0 - share[i]));
        double value = r <= 5.0 ? ratio(r - 1.6, SIDES[0], SIDES[1]) : ratio(r - 5.0, ENDS[0], ENDS[1]);
        out[i] = q < 0.0 ? -value : value;
    }
}

/* e^x and log x of numbers, for the tests. */
API void sf_logs(const double *x, int64_t n, double *power, double *log) {
    for (int64_t i = 0; i < n; i++) power[i] = sf_exp(x[i]);
    for (int64_t i = 0; i < n; i++) log[i] = sf_log(x[i] > 0.0 ? x[i] : 1.0);
}

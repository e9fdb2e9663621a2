// Futures with scarce people, event by event: the twin of policy/policy-trial.ts with equal results, and explained
// there. Order and meaning of the fields as in policy/policy-program.ts.
#include <stdint.h>

typedef struct {
  int32_t nodes, trials, people, sorts, focuses, wakes, bare, nobodyAway;
  const float *length;
  float *finish;
  const double *release;
  const float *threshold;
  const int32_t *openStarts, *openEnds, *outFrom, *out, *outKind;
  const double *outLag;
  const int32_t *tellsStart, *sortOf, *rank, *nodeOfRank, *staffFrom, *queueFrom;
  const int32_t *partFrom, *partPeople, *partUnits, *eligibleFrom, *eligible;
  const int32_t *sortsFrom, *sortsOf;
  const double *rate;
  const int32_t *awayFrom;
  const double *away, *wakeAt;
  const int32_t *wakeWho, *focus;
  double *critical;
  float *ends, *tile;
  double *start, *done, *leastEnd, *workEnd;
  int32_t *boundBy, *waitsStart, *waitsEnd, *staff, *staffUnits, *stack, *dirty, *dirtyList;
  int32_t *free, *freedBy;
  double *freedAt;
  int32_t *chosen, *chosenUnits, *placeOf, *tried;
  double *eventAt;
  int32_t *eventCode, *queueLength, *queue;
} Policy;

static const Policy *P;
static int stacked, dirtied, events, chosenCount;
static double now;
static const float *lengths;

static const double NONE = -__builtin_inf();

static void pushEvent(double at, int code) {
  double *times = P->eventAt;
  int32_t *codes = P->eventCode;
  int k = events++;
  while (k > 0) {
    const int parent = (k - 1) >> 1;
    if (times[parent] < at || (times[parent] == at && codes[parent] <= code)) break;
    times[k] = times[parent];
    codes[k] = codes[parent];
    k = parent;
  }
  times[k] = at;
  codes[k] = code;
}

static int popEvent(void) {
  double *times = P->eventAt;
  int32_t *codes = P->eventCode;
  const int taken = codes[0], length = --events, code = codes[length];
  const double at = times[length];
  int k = 0;
  for (;;) {
    int child = 2 * k + 1;
    if (child >= length) break;
    const int right = child + 1;
    if (right < length && (times[right] < times[child] || (times[right] == times[child] && codes[right] < codes[child])))
      child = right;
    if (at < times[child] || (at == times[child] && code <= codes[child])) break;
    times[k] = times[child];
    codes[k] = codes[child];
    k = child;
  }
  times[k] = at;
  codes[k] = code;
  return taken;
}

static void markDirty(int sort) {
  if (P->dirty[sort]) return;
  P->dirty[sort] = 1;
  P->dirtyList[dirtied++] = sort;
}

static void clean(int k) {
  P->dirty[P->dirtyList[k]] = 0;
  P->dirtyList[k] = P->dirtyList[--dirtied];
}

static void dirtySortsOf(int p) {
  for (int k = P->sortsFrom[p]; k < P->sortsFrom[p + 1]; k++) markDirty(P->sortsOf[k]);
}

static void queueUp(int node) {
  const int sort = P->sortOf[node], rank = P->rank[node];
  int32_t *ranks = P->queue + P->queueFrom[sort];
  int k = P->queueLength[sort]++;
  while (k > 0) {
    const int parent = (k - 1) >> 1;
    if (ranks[parent] <= rank) break;
    ranks[k] = ranks[parent];
    k = parent;
  }
  ranks[k] = rank;
  markDirty(sort);
}

static void unqueue(int sort) {
  int32_t *ranks = P->queue + P->queueFrom[sort];
  const int length = --P->queueLength[sort], rank = ranks[length];
  int k = 0;
  for (;;) {
    int child = 2 * k + 1;
    if (child >= length) break;
    if (child + 1 < length && ranks[child + 1] < ranks[child]) child++;
    if (rank <= ranks[child]) break;
    ranks[k] = ranks[child];
    k = child;
  }
  ranks[k] = rank;
}

static double lengthOf(int node) { return P->start[node] > P->threshold[node] ? lengths[node] : 0; }

static void becomesReady(int node) {
  if (P->sortOf[node] < 0) P->stack[stacked++] = 2 * node;
  else if (P->start[node] <= now) queueUp(node);
  else pushEvent(P->start[node], 2 * node + 1);
}

static void bound(int node, double at, int by) {
  if (at > P->start[node]) {
    P->start[node] = at;
    P->boundBy[node] = by;
  }
  if (--P->waitsStart[node] == 0) becomesReady(node);
}

static void boundEnd(int node, double at) {
  if (at > P->leastEnd[node]) P->leastEnd[node] = at;
  if (--P->waitsEnd[node] == 0 && P->workEnd[node] == P->workEnd[node]) P->stack[stacked++] = 2 * node + 1;
}

static void tellStarted(int node) {
  const double at = P->start[node];
  for (int e = P->outFrom[node]; e < P->outFrom[node + 1]; e++) {
    if (P->outKind[e] == 1) bound(P->out[e], at + P->outLag[e], node);
    else if (P->outKind[e] == 3) boundEnd(P->out[e], at + P->outLag[e]);
  }
}

// Finish-start relations alone: no ends wait, and every arrow out is told alike.
static void tellBarely(int node, double at) {
  P->done[node] = at;
  const int32_t *out = P->out;
  const double *lag = P->outLag;
  const int to = P->outFrom[node + 1];
  for (int e = P->outFrom[node]; e < to; e++) bound(out[e], at + lag[e], node);
}

static void tellFinished(int node) {
  const double at = P->workEnd[node] > P->leastEnd[node] ? P->workEnd[node] : P->leastEnd[node];
  P->done[node] = at;
  for (int e = P->outFrom[node]; e < P->outFrom[node + 1]; e++) {
    if (P->outKind[e] == 0) bound(P->out[e], at + P->outLag[e], node);
    else if (P->outKind[e] == 2) boundEnd(P->out[e], at + P->outLag[e]);
  }
}

static void settle(void) {
  while (stacked > 0) {
    const int code = P->stack[--stacked], node = code >> 1;
    if (code & 1) {
      tellFinished(node);
      continue;
    }
    if (P->bare) {
      tellBarely(node, P->start[node] + lengthOf(node));
      continue;
    }
    P->workEnd[node] = P->start[node] + lengthOf(node);
    tellStarted(node);
    if (P->waitsEnd[node] == 0) P->stack[stacked++] = code | 1;
  }
}

static void workEnds(int node) {
  for (int k = P->staffFrom[node]; k < P->staffFrom[node + 1]; k++) {
    const int p = P->staff[k];
    P->free[p] += P->staffUnits[k];
    P->freedBy[p] = node;
    P->freedAt[p] = now;
    dirtySortsOf(p);
  }
  if (P->bare) {
    tellBarely(node, now);
    if (stacked > 0) settle();
    return;
  }
  P->workEnd[node] = now;
  if (P->waitsEnd[node] == 0) P->stack[stacked++] = 2 * node + 1;
  settle();
}

static int isPresent(int p, double at) {
  if (P->nobodyAway) return 1;
  for (int k = P->awayFrom[p]; k < P->awayFrom[p + 1]; k += 2)
    if (at >= P->away[k] && at < P->away[k + 1]) return 0;
  return 1;
}

static int isChosen(int p) {
  for (int k = 0; k < chosenCount; k++)
    if (P->chosen[k] == p) return 1;
  return 0;
}

static int chooseFor(int part) {
  const int units = P->partUnits[part];
  int wanted = P->partPeople[part];
  for (int e = P->eligibleFrom[part]; e < P->eligibleFrom[part + 1]; e++) {
    const int p = P->eligible[e];
    if (P->free[p] < units || !isPresent(p, now) || isChosen(p)) continue;
    P->chosen[chosenCount] = p;
    P->chosenUnits[chosenCount++] = units;
    if (--wanted == 0) return 1;
  }
  return 0;
}

// `chosen` holds the person of each place, `placeOf` the place of each person, `chosenUnits` what a place takes.
static int seat(int place, int part, int from) {
  for (int e = P->eligibleFrom[part]; e < P->eligibleFrom[part + 1]; e++) {
    const int p = P->eligible[e];
    if (P->tried[p] || P->free[p] < P->partUnits[part] || !isPresent(p, now)) continue;
    P->tried[p] = 1;
    int other = P->placeOf[p], otherPart = from;
    for (int left = other; other >= 0 && left >= P->partPeople[otherPart]; otherPart++) left -= P->partPeople[otherPart];
    if (other < 0 || seat(other, otherPart, from)) {
      P->placeOf[p] = place;
      P->chosen[place] = p;
      P->chosenUnits[place] = P->partUnits[part];
      return 1;
    }
  }
  return 0;
}

static int match(int sort) {
  const int from = P->partFrom[sort], to = P->partFrom[sort + 1];
  int place = 0;
  for (int p = 0; p < P->people; p++) P->placeOf[p] = -1;
  for (int part = from; part < to; part++)
    for (int k = 0; k < P->partPeople[part]; k++, place++) {
      for (int p = 0; p < P->people; p++) P->tried[p] = 0;
      if (!seat(place, part, from)) return 0;
    }
  chosenCount = place;
  return 1;
}

static int choose(int sort) {
  const int from = P->partFrom[sort], to = P->partFrom[sort + 1];
  chosenCount = 0;
  for (int part = from; part < to; part++)
    if (!chooseFor(part)) return to - from > 1 && match(sort);
  return 1;
}

static double throughAbsence(double work) {
  double at = now, left = work;
  for (;;) {
    double rate = 0, next = __builtin_inf();
    for (int k = 0; k < chosenCount; k++) {
      const int p = P->chosen[k];
      if (isPresent(p, at)) rate += (P->rate[p] * P->chosenUnits[k]) / 100;
      for (int j = P->awayFrom[p]; j < P->awayFrom[p + 1]; j++)
        if (P->away[j] > at && P->away[j] < next) next = P->away[j];
    }
    if (rate > 0 && left <= (next - at) * rate) return at + left / rate;
    left -= rate * (next - at);
    at = next;
  }
}

static double doneAt(double work) {
  double sum = 0;
  int plain = 1;
  for (int k = 0; k < chosenCount; k++) {
    const int p = P->chosen[k];
    sum += P->rate[p] * P->chosenUnits[k];
    if (P->awayFrom[p + 1] > P->awayFrom[p]) plain = 0;
  }
  return plain ? now + work / (sum / 100) : throughAbsence(work);
}

static void staffed(int node) {
  const int from = P->staffFrom[node], waited = now > P->start[node];
  double last = NONE;
  for (int k = 0; k < chosenCount; k++) {
    const int p = P->chosen[k];
    P->free[p] -= P->chosenUnits[k];
    P->staff[from + k] = p;
    P->staffUnits[from + k] = P->chosenUnits[k];
    if (waited && P->freedAt[p] > last) {
      last = P->freedAt[p];
      P->boundBy[node] = P->freedBy[p];
    }
  }
  const double work = lengthOf(node);
  P->start[node] = now;
  pushEvent(doneAt(work), 2 * node);
  if (P->tellsStart[node]) {
    tellStarted(node);
    settle();
  }
}

static void dispatch(void) {
  while (dirtied > 0) {
    int best = -1, bestRank = 0;
    for (int k = 0; k < dirtied;) {
      const int sort = P->dirtyList[k];
      if (P->queueLength[sort] == 0) {
        clean(k);
        continue;
      }
      const int rank = P->queue[P->queueFrom[sort]];
      if (best < 0 || rank < bestRank) {
        best = k;
        bestRank = rank;
      }
      k++;
    }
    if (best < 0) return;
    const int sort = P->dirtyList[best];
    if (choose(sort)) {
      unqueue(sort);
      staffed(P->nodeOfRank[bestRank]);
    } else clean(best);
  }
}

static void play(void) {
  const int nodes = P->nodes;
  now = 0;
  events = stacked = dirtied = 0;
  for (int s = 0; s < P->sorts; s++) P->queueLength[s] = P->dirty[s] = 0;
  for (int p = 0; p < P->people; p++) {
    P->free[p] = 100;
    P->freedBy[p] = -1;
    P->freedAt[p] = NONE;
  }
  __builtin_memcpy(P->waitsStart, P->openStarts, sizeof(int32_t) * nodes);
  __builtin_memcpy(P->start, P->release, sizeof(double) * nodes);
  __builtin_memset(P->boundBy, 0xff, sizeof(int32_t) * nodes);
  if (!P->bare)
    for (int i = 0; i < nodes; i++) {
      P->waitsEnd[i] = P->openEnds[i];
      P->leastEnd[i] = NONE;
      P->workEnd[i] = __builtin_nan("");
    }
  for (int k = 0; k < P->wakes; k++) pushEvent(P->wakeAt[k], -1 - P->wakeWho[k]);
  for (int i = 0; i < nodes; i++)
    if (P->openStarts[i] == 0) becomesReady(i);
  settle();
  dispatch();
  while (events > 0) {
    now = P->eventAt[0];
    while (events > 0 && P->eventAt[0] == now) {
      const int code = popEvent();
      if (code < 0) dirtySortsOf(-1 - code);
      else if (code & 1) queueUp(code >> 1);
      else workEnds(code >> 1);
    }
    dispatch();
  }
}

#define TILE 16

// Plays every trial of the block, notes finishes and ends, and counts the nodes of each chain that set the end.
__attribute__((export_name("policy"))) void policy(const Policy *program) {
  P = program;
  const int nodes = P->nodes, trials = P->trials;
  for (int first = 0; first < trials; first += TILE) {
    const int width = trials - first < TILE ? trials - first : TILE;
    for (int i = 0; i < nodes; i++)
      for (int k = 0; k < width; k++) P->tile[k * nodes + i] = P->length[i * trials + first + k];
    for (int k = 0; k < width; k++) {
      lengths = P->tile + k * nodes;
      play();
      double end = NONE;
      int last = -1;
      for (int j = 0; j < P->focuses; j++)
        if (P->done[P->focus[j]] > end) {
          last = P->focus[j];
          end = P->done[last];
        }
      P->ends[first + k] = (float)end;
      for (int node = last; node >= 0; node = P->boundBy[node]) P->critical[node] += 1;
      for (int i = 0; i < nodes; i++) P->tile[k * nodes + i] = (float)P->done[i];
    }
    for (int i = 0; i < nodes; i++)
      for (int k = 0; k < width; k++) P->finish[i * trials + first + k] = P->tile[k * nodes + i];
  }
}

// The non-anticipative policy of policy-trial.ts in C++, as fast as plain scalar code goes: the yardstick of
// forecast.bench.ts. One person an activity, constant rates, finish-start relations without lags, PERT lengths from
// 257-knot tables. Reads an instance from a file, prints milliseconds and two checksums as JSON.
// Build: g++ -O3 -march=native -std=c++17 -o policy-reference policy-reference.cpp
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

using std::vector;

static uint32_t state[4];

static void seedStream(uint32_t seed) {
  for (uint32_t &word : state) {
    seed += 0x9e3779b9u;
    uint32_t x = seed;
    x = (x ^ (x >> 16)) * 0x21f0aaadu;
    x = (x ^ (x >> 15)) * 0x735a2d97u;
    word = x ^ (x >> 15);
  }
}

static inline double unit() {  // xoshiro128+
  const uint32_t bits = state[0] + state[3], t = state[1] << 9;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= t;
  state[3] = (state[3] << 11) | (state[3] >> 21);
  return (bits >> 8) * (1.0 / 16777216.0);
}

static const int KNOTS = 256;
static int count, people, skills;
static vector<int> outFrom, out, before, skillOf, rankOf, atRank;
static vector<vector<int>> able, skillsOf;  // people by skill, specialists first; skills by person
static vector<float> tables;

struct Event {
  double at;
  int node;
};

// A binary heap of ends, soonest first, ties by node.
static vector<Event> heap;
static int heaped;

static inline bool sooner(const Event &a, const Event &b) { return a.at < b.at || (a.at == b.at && a.node < b.node); }

static void pushEvent(Event e) {
  int k = heaped++;
  while (k > 0) {
    const int parent = (k - 1) >> 1;
    if (!sooner(e, heap[parent])) break;
    heap[k] = heap[parent];
    k = parent;
  }
  heap[k] = e;
}

static int popEvent() {
  const int taken = heap[0].node;
  const Event e = heap[--heaped];
  int k = 0;
  for (;;) {
    int child = 2 * k + 1;
    if (child >= heaped) break;
    if (child + 1 < heaped && sooner(heap[child + 1], heap[child])) child++;
    if (!sooner(heap[child], e)) break;
    heap[k] = heap[child];
    k = child;
  }
  heap[k] = e;
  return taken;
}

static vector<vector<int>> queues;  // by skill: ranks that wait, a heap with the least on top
static vector<int> open_, doer, boundBy, freedBy;
static vector<char> freePerson, dirty;
static vector<int> dirtyList;
static vector<double> finish, ready, freedAt;
static vector<float> length;

static inline void markDirty(int skill) {
  if (!dirty[skill]) {
    dirty[skill] = 1;
    dirtyList.push_back(skill);
  }
}

static inline void clean(size_t k) {
  dirty[dirtyList[k]] = 0;
  dirtyList[k] = dirtyList.back();
  dirtyList.pop_back();
}

static inline void queueUp(int node) {
  auto &queue = queues[skillOf[node]];
  queue.push_back(rankOf[node]);
  std::push_heap(queue.begin(), queue.end(), std::greater<int>());
  markDirty(skillOf[node]);
}

static void dispatch(double now) {
  while (!dirtyList.empty()) {
    int best = -1, bestRank = 0;
    for (size_t k = 0; k < dirtyList.size();) {
      const auto &queue = queues[dirtyList[k]];
      if (queue.empty()) {
        clean(k);
        continue;
      }
      if (best < 0 || queue[0] < bestRank) {
        best = (int)k;
        bestRank = queue[0];
      }
      k++;
    }
    if (best < 0) return;
    const int skill = dirtyList[best];
    int chosen = -1;
    for (int p : able[skill])
      if (freePerson[p]) {
        chosen = p;
        break;
      }
    if (chosen < 0) {
      clean(best);
      continue;
    }
    auto &queue = queues[skill];
    std::pop_heap(queue.begin(), queue.end(), std::greater<int>());
    queue.pop_back();
    const int node = atRank[bestRank];
    freePerson[chosen] = 0;
    doer[node] = chosen;
    if (now > ready[node]) boundBy[node] = freedBy[chosen];
    pushEvent({now + length[node], node});
  }
}

static void play() {
  open_ = before;
  std::fill(freePerson.begin(), freePerson.end(), 1);
  std::fill(ready.begin(), ready.end(), 0.0);
  std::fill(boundBy.begin(), boundBy.end(), -1);
  std::fill(freedBy.begin(), freedBy.end(), -1);
  heaped = 0;
  for (int i = 0; i < count; i++)
    if (before[i] == 0) queueUp(i);
  dispatch(0);
  while (heaped > 0) {
    const double now = heap[0].at;
    while (heaped > 0 && heap[0].at == now) {
      const int node = popEvent(), p = doer[node];
      finish[node] = now;
      freePerson[p] = 1;
      freedBy[p] = node;
      for (int s : skillsOf[p]) markDirty(s);
      for (int e = outFrom[node]; e < outFrom[node + 1]; e++) {
        const int next = out[e];
        if (now > ready[next]) {
          ready[next] = now;
          boundBy[next] = node;
        }
        if (--open_[next] == 0) queueUp(next);
      }
    }
    dispatch(now);
  }
}

// P50, P80 and P95 of each activity from histograms, as the engine has them.
static double quantiles(const vector<float> &finishes, int trials) {
  const int BINS = 1024;
  vector<uint32_t> bins(BINS);
  double sum = 0;
  for (int i = 0; i < count; i++) {
    const float *x = &finishes[(size_t)i * trials];
    float low = x[0], high = x[0];
    for (int t = 1; t < trials; t++) {
      low = std::min(low, x[t]);
      high = std::max(high, x[t]);
    }
    const float scale = high > low ? (BINS - 1) / (high - low) : 0;
    std::fill(bins.begin(), bins.end(), 0);
    for (int t = 0; t < trials; t++) bins[(int)((x[t] - low) * scale)]++;
    for (double p : {0.5, 0.8, 0.95}) {
      double below = 0;
      int bin = 0;
      while (bin < BINS - 1 && below + bins[bin] < p * trials) below += bins[bin++];
      sum += low + (bin + (bins[bin] ? (p * trials - below) / bins[bin] : 0)) / (scale > 0 ? scale : 1);
    }
  }
  return sum;
}

static bool readInstance(const char *path) {
  FILE *f = fopen(path, "r");
  if (!f) return false;
  bool sound = fscanf(f, "%d %d %d", &count, &people, &skills) == 3;
  vector<vector<int>> after(count);
  before.assign(count, 0);
  skillOf.resize(count);
  rankOf.resize(count);
  atRank.resize(count);
  tables.resize((size_t)count * (KNOTS + 1));
  for (int i = 0; sound && i < count; i++) {
    int n;
    sound = fscanf(f, "%d %d %d", &skillOf[i], &rankOf[i], &n) == 3;
    atRank[rankOf[i]] = i;
    before[i] = n;
    for (int k = 0; k < n; k++) {
      int p;
      sound = sound && fscanf(f, "%d", &p) == 1;
      after[p].push_back(i);
    }
    for (int k = 0; k <= KNOTS; k++) sound = sound && fscanf(f, "%f", &tables[(size_t)i * (KNOTS + 1) + k]) == 1;
  }
  able.resize(skills);
  skillsOf.resize(people);
  for (int s = 0; sound && s < skills; s++) {
    int n;
    sound = fscanf(f, "%d", &n) == 1;
    for (int k = 0; k < n; k++) {
      int p;
      sound = sound && fscanf(f, "%d", &p) == 1;
      able[s].push_back(p);
      skillsOf[p].push_back(s);
    }
  }
  fclose(f);
  outFrom.push_back(0);
  for (auto &list : after) {
    for (int next : list) out.push_back(next);
    outFrom.push_back((int)out.size());
  }
  return sound;
}

int main(int argc, char **argv) {
  if (argc < 4 || !readInstance(argv[1])) {
    fprintf(stderr, "usage: policy-reference INSTANCE TRIALS REPETITIONS\n");
    return 2;
  }
  const int trials = atoi(argv[2]), repetitions = atoi(argv[3]);
  queues.resize(skills);
  for (auto &queue : queues) queue.reserve(count);
  heap.resize(count + 1);
  doer.resize(count);
  boundBy.resize(count);
  freedBy.resize(people);
  freePerson.resize(people);
  dirty.assign(skills, 0);
  finish.resize(count);
  ready.resize(count);
  length.resize(count);
  vector<float> finishes((size_t)count * trials);
  double best = 1e300, sum = 0, last = 0;
  for (int r = 0; r < repetitions; r++) {
    seedStream(12345);
    const auto start = std::chrono::steady_clock::now();
    vector<uint32_t> critical(count);
    last = 0;
    for (int first = 0; first < trials; first += 16) {
      const int width = std::min(16, trials - first);
      static vector<float> tile;
      tile.resize((size_t)16 * count);
      for (int k = 0; k < width; k++) {
        for (int i = 0; i < count; i++) {
          const double z = unit() * KNOTS;
          const int cell = (int)z;
          const float *t = &tables[(size_t)i * (KNOTS + 1) + cell];
          length[i] = (float)(t[0] + (z - cell) * (t[1] - t[0]));
        }
        play();
        int end = 0;
        for (int i = 0; i < count; i++) {
          tile[(size_t)k * count + i] = (float)finish[i];
          if (finish[i] > finish[end]) end = i;
        }
        last += finish[end];
        for (int node = end; node >= 0; node = boundBy[node]) critical[node]++;
      }
      for (int i = 0; i < count; i++)
        for (int k = 0; k < width; k++) finishes[(size_t)i * trials + first + k] = tile[(size_t)k * count + i];
    }
    sum = quantiles(finishes, trials);
    best = std::min(best, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  printf("{\"ms\":%.3f,\"meanEnd\":%.4f,\"quantileSum\":%.2f}\n", best, last / trials, sum);
  return 0;
}

/** What the engine knows of graphs, for those who draw them. */
export { betweenness, cutPoints, type Graph, graphOf, structureMatrix } from '@throughline/engine'

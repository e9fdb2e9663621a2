import { configDefaults, defineConfig } from 'vitest/config'

const rooms = '{packages,apps,tools,e2e}'

export default defineConfig({
  test: {
    watch: false,
    maxWorkers: 2,
    // A test that says nothing is no test.
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: [`${rooms}/**/*.test.{ts,tsx}`],
          exclude: [...configDefaults.exclude, '**/*.io.test.{ts,tsx}', 'e2e/**'],
          testTimeout: 20_000,
          hookTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'io',
          include: [`${rooms}/**/*.io.test.{ts,tsx}`, 'e2e/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})

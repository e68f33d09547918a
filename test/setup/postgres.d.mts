export type TestPostgres = {
  url: (database: string) => string;
  /** Makes an empty database and answers its URL. */
  createDatabase: () => Promise<string>;
  stop: () => Promise<void>;
};

export function startPostgres(options?: {
  /** False trades what no test needs, safety from a power cut, for speed. */
  keepsWritesAfterPowerCut?: boolean;
}): Promise<TestPostgres>;

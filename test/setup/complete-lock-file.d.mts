type Lock = {
  packages: Record<string, { optionalDependencies?: Record<string, string>; dev?: boolean }>;
};

export function missingOptionalPackages(lock: Lock): { name: string; version: string }[];

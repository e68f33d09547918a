/** The mark: a lifted sluice gate over running water. The same drawing as public/favicon.svg. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className ?? 'size-7'}>
      <rect width="32" height="32" rx="7" fill="#0f766e" />
      <path
        d="M7.5 7v12M24.5 7v12M6 6.6h20M16 6.6v4"
        fill="none"
        stroke="#fff"
        strokeWidth="2.4"
        strokeLinecap="round"
      />
      <rect x="10.6" y="10" width="10.8" height="6" rx="1" fill="#fff" />
      <path
        d="M5.5 21.4c1.75-1.5 3.5-1.5 5.25 0s3.5 1.5 5.25 0 3.5-1.5 5.25 0 3.5 1.5 5.25 0M5.5 26c1.75-1.5 3.5-1.5 5.25 0s3.5 1.5 5.25 0 3.5-1.5 5.25 0 3.5 1.5 5.25 0"
        fill="none"
        stroke="#99f6e4"
        strokeWidth="2.1"
        strokeLinecap="round"
      />
    </svg>
  );
}

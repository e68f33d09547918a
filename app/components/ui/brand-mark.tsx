/** The mark: a lifted sluice gate over running water. The same drawing as public/favicon.svg. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className ?? 'size-7'}>
      <rect width="32" height="32" rx="7" fill="#0f766e" />
      <path d="M7 6.5v18M25 6.5v18" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" />
      <path d="M10.5 8h11v6.5h-11z" fill="#fff" />
      <path
        d="M9.5 19.5c1.7-1.5 3.4-1.5 5.1 0s3.4 1.5 5.1 0c1-.9 1.9-1.2 2.8-1.1M9.5 24.2c1.7-1.5 3.4-1.5 5.1 0s3.4 1.5 5.1 0c1-.9 1.9-1.2 2.8-1.1"
        fill="none"
        stroke="#99f6e4"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
    </svg>
  );
}

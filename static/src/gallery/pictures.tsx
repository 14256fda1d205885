/** Drawn people for the gallery, where no camera is. */
const LOOKS = [
  { back: "#cfd6cb", clothes: "#3f5a52", skin: "#e9c7ac", hair: "#b9b3aa" },
  { back: "#cfd3cf", clothes: "#3b5468", skin: "#7a4f35", hair: "#1f1a17" },
  { back: "#decdbd", clothes: "#8a4b34", skin: "#e2b48f", hair: "#4a2e22" },
] as const;

export function Picture({ look }: { look: number }) {
  const { back, clothes, skin, hair } = LOOKS[look % LOOKS.length] ?? LOOKS[0];
  return (
    <svg viewBox="0 0 160 100" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <rect width="160" height="100" fill={back} />
      <path d="M36 104c1-22 18-30 44-30s43 8 44 30z" fill={clothes} />
      <path d="M70 60h20v14c0 6-4 10-10 10s-10-4-10-10z" fill={skin} />
      <ellipse cx="80" cy="48" rx="17" ry="21" fill={skin} />
      <path d="M62 48c-2-19 6-29 18-29s20 10 18 29c-2-8-6-13-10-15-6 3-12 4-17 4-4 2-7 5-9 11z" fill={hair} />
    </svg>
  );
}

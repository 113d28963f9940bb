// Medians, and how they are written.

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
};

export const milliseconds = (time) => `${time.toFixed(time < 10 ? 1 : 0)} ms`;

export const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

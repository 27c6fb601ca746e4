import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const settings = readFileSync(new URL('../theme/_settings.scss', import.meta.url), 'utf8');
const colours = new Map([...settings.matchAll(/^\$([\w-]+): (#[\da-f]{6});$/gm)].map((match) => [match[1] ?? '', match[2] ?? '']));
const colour = (name: string): string => (name.startsWith('#') ? name : (colours.get(name) ?? ''));

const channel = (hex: string): number => {
  const value = Number.parseInt(hex, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

const luminance = (hex: string): number =>
  0.2126 * channel(hex.slice(1, 3)) + 0.7152 * channel(hex.slice(3, 5)) + 0.0722 * channel(hex.slice(5, 7));

const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(colour(a)), luminance(colour(b))].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

describe('the palette', () => {
  test.each([
    ['text', '#ffffff'],
    ['text', 'paper'],
    ['text', 'amber-bright'],
    ['text', 'focus'],
    ['muted', '#ffffff'],
    ['muted', 'paper'],
    ['ink', 'paper'],
    ['teal', '#ffffff'],
    ['teal', 'paper'],
    ['teal-deep', 'paper'],
    ['amber', '#ffffff'],
    ['amber', 'paper'],
    ['red', '#ffffff'],
    ['#ffffff', 'ink'],
    ['#ffffff', 'ink-soft'],
    ['#ffffff', 'teal'],
  ])('text in %s is legible on %s (4.5 to 1)', (front, back) => {
    expect(contrast(front, back)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ['line-strong', '#ffffff'],
    ['teal', '#ffffff'],
    ['ink', 'focus'],
  ])('the shape in %s stands out on %s (3 to 1)', (front, back) => {
    expect(contrast(front, back)).toBeGreaterThanOrEqual(3);
  });
});

const built = new URL('../dist/assets/registry.css', import.meta.url);

describe.runIf(existsSync(built))('the style sheet, as built', () => {
  const css = existsSync(built) ? readFileSync(built, 'utf8') : '';

  test('loads nothing, and uses neither a crown nor a licensed typeface', () => {
    expect(css).not.toMatch(/url\(|@import|@font-face/);
    expect(css).not.toMatch(/GDS Transport|crown/i);
  });

  test('heeds those who want no motion, and prints', () => {
    expect(css).toContain('prefers-reduced-motion');
    expect(css).toContain('@media print');
  });

  test('sets figures of one width', () => {
    expect(css).toContain('tabular-nums');
  });
});

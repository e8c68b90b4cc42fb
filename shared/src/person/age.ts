/**
 * Full years (周岁) on the day `on`, both 'YYYY-MM-DD'; the birthday itself counts (民法典 §1259).
 * Born on 29 February: a year older on 1 March of common years.
 */
export function ageOn(birthDate: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) >= birthDate.slice(5) ? years : years - 1;
}

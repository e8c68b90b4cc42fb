/** '320 米', '1.2 公里'. */
export function distanceText(metres: number): string {
  return metres < 1000
    ? `${Math.round(metres / 10) * 10} 米`
    : `${(metres / 1000).toFixed(1)} 公里`;
}

export interface NumberCase {
  readonly id: string;
  readonly suite: string;
  readonly text: string;
  readonly expected: readonly Expected[];
}

export interface Expected {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly resolution: { readonly value?: string | null; readonly unit?: string; readonly isoCurrency?: string } | null;
}

import { Component, createElement, type ComponentChild, type FunctionComponent } from 'preact';

/** Draws again only when a prop is another value: Preact's `memo` without the rest of preact/compat. */
export function memo<Props extends object>(draw: (props: Props) => ComponentChild): FunctionComponent<Props> {
  class Memo extends Component<Props> {
    override shouldComponentUpdate(next: Props): boolean {
      const keys = Object.keys(next) as (keyof Props)[];
      return keys.some((key) => key !== ('ref' as keyof Props) && !Object.is(next[key], this.props[key]));
    }
    override render(props: Props): ComponentChild {
      return createElement(draw as FunctionComponent<Props>, props);
    }
  }
  return Memo as unknown as FunctionComponent<Props>;
}

import { afterEach, describe, expect, it, vi } from 'vitest';
import { forgetAside, layAside, readAside } from '../../../../entrypoints/app/services/unsaved-plan.ts';
import type { BundlePlan } from '../../../../utils/domain/bundle-plan.ts';
import { asMatterId } from '../../../../utils/domain/index.ts';

const matterId = asMatterId('default');
const plan = { matterId, title: 'Sam', sections: [] } as unknown as BundlePlan;

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

describe('a plan laid aside', () => {
  it('is there until the store has it, for its own matter', () => {
    layAside(plan);
    expect(readAside(matterId)).toEqual(plan);
    expect(readAside(asMatterId('other'))).toBeNull();
    forgetAside();
    expect(readAside(matterId)).toBeNull();
  });

  it('is none where there is no room for the newer one', () => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const removeItem = vi.fn();
    vi.stubGlobal('localStorage', { setItem: full, removeItem });
    layAside(plan);
    expect(removeItem).toHaveBeenCalledOnce();
  });

  it('is none where what lies there is no plan', () => {
    localStorage.setItem('paperchain-unsaved-bundle', '{');
    expect(readAside(matterId)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { otherUnknowns, sealedPapers, sealUnknowns } from '../../../../src/lib/cases/paper-unknowns.ts';
import { materialUse, scenario } from '../../../builders.ts';

const sealed = materialUse({ seal: { owner: 'not-stated', kind: 'official', when: { entity: 'a' } } });
const page = scenario('mp-1', {
  materials: [materialUse(), sealed],
  unknowns: [
    { text: '多久。' },
    { text: '被收走怎么办。', when: { account: 'no', seal: 'surrendered' } },
    { text: '别的主体要不要盖。', when: { entity: 'b' } },
    { text: '打款呢。', when: { account: 'yes' } },
  ],
});
const texts = (unknowns: readonly { text: string }[]) => unknowns.map(({ text }) => text);

describe('what is not known of a seal', () => {
  it('is said at the paper that wants one, and nowhere else', () => {
    expect(sealedPapers(page)).toEqual([sealed]);
    expect(texts(sealUnknowns(page, [sealed]))).toEqual(['被收走怎么办。', '别的主体要不要盖。']);
    expect(texts(otherUnknowns(page))).toEqual(['多久。', '打款呢。']);
  });

  it('stands with all else where no paper wants one', () => {
    expect(texts(otherUnknowns({ ...page, materials: [materialUse()] }))).toHaveLength(4);
  });
});

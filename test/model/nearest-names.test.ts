import { nearestNames } from '../../lib/model/nearest-names';

describe('the nearest names', () => {
  it('are at most three, the most alike first, alphabetical where they are equally alike', () => {
    expect(
      nearestNames('www.example.com.', [
        'wwx.example.com.',
        'www.example.com.',
        'wwwb.example.com.',
        'wwwa.example.com.',
        'www.example.org.',
      ]),
    ).toEqual(['www.example.com.', 'wwwa.example.com.', 'wwwb.example.com.']);
  });

  it('are none that has little in common', () => {
    expect(nearestNames('www.example.com.', ['mail.test.', ''])).toEqual([]);
  });
});

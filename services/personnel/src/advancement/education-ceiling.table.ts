/** The highest grade of a regular promotion by SIASN's code of the level of education (PP 99/2000 art. 8). */
export const educationCeilings: Readonly<Record<string, string>> = {
  '05': 'II/a',
  '10': 'II/c',
  '12': 'II/d',
  '15': 'III/b',
  '17': 'III/b',
  '18': 'III/b',
  '20': 'III/b',
  '25': 'III/b',
  '30': 'III/c',
  '35': 'III/d',
  '40': 'III/d',
  '42': 'IV/a',
  '45': 'IV/a',
  '47': 'IV/a',
  '49': 'IV/a',
  '50': 'IV/b',
};

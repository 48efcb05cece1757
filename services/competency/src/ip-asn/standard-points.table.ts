import { localDate } from '@asn/civil-date';
import type { Edition } from './points.ts';

/**
 * The figures of PermenPANRB 38/2018 and Peraturan BKN 8/2019 (10 May 2019), most of them by a secondary source. They
 * are the first rows of `ip_asn_points`; an admin replaces them from a day on (`replaceIpAsnPoints`).
 */
export const standardPoints: Edition = {
  from: localDate('2019-05-10'),
  points: {
    QUALIFICATION_S3: 25,
    QUALIFICATION_S2: 20,
    QUALIFICATION_S1: 15,
    QUALIFICATION_D3: 10,
    QUALIFICATION_SMA: 5,
    QUALIFICATION_SMP: 1,
    MANAGERIAL_TRAINING: 15,
    MANAGERIAL_HOURS: 15,
    MANAGERIAL_SEMINAR: 10,
    FUNCTIONAL_TRAINING: 15,
    FUNCTIONAL_HOURS: 15,
    FUNCTIONAL_SEMINAR: 10,
    PELAKSANA_HOURS: 22.5,
    PELAKSANA_SEMINAR: 17.5,
    PERFORMANCE_SANGAT_BAIK: 30,
    PERFORMANCE_BAIK: 25,
    PERFORMANCE_BUTUH_PERBAIKAN: 15,
    PERFORMANCE_KURANG: 5,
    PERFORMANCE_SANGAT_KURANG: 1,
    DISCIPLINE_NEVER: 5,
    DISCIPLINE_RINGAN: 3,
    DISCIPLINE_SEDANG: 2,
    DISCIPLINE_BERAT: 1,
    BAND_SANGAT_TINGGI: 91,
    BAND_TINGGI: 81,
    BAND_SEDANG: 71,
    BAND_RENDAH: 61,
    HOURS_OF_A_YEAR: 20,
  },
};

package kerja.finding;

import kerja.provenance.Place;

/**
 * One problem in delivered data. Collected and reported, never thrown.
 *
 * @param where as the ministry's staff would point at it: file, and if known sheet, row, column
 * @param found the delivered text, unchanged
 * @param expected what would have been accepted, in words
 */
public record Finding(FindingCode code, Place where, String found, String expected) {}

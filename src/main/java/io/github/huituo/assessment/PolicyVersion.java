package io.github.huituo.assessment;

/**
 * Which rules gave an assessment.
 *
 * @param id the id of the pack
 * @param version its version
 * @param contentHash a hash of all its files and of those of the packs it extends
 */
public record PolicyVersion(String id, String version, String contentHash) {}

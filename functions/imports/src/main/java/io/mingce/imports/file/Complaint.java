package io.mingce.imports.file;

import io.mingce.cleaning.Finding;
import io.mingce.cleaning.Text;
import io.mingce.imports.header.Header;

/// One thing that is wrong with a row, for the owner of the data to put right.
///
/// @param field header text of the column, empty where it is the whole row
public record Complaint(String field, Text reason, Text suggestion) {

    public static Complaint of(RowProblem problem) {
        return new Complaint(
                problem.field(), problem.fault().reason(), problem.fault().suggestion());
    }

    public static Complaint of(Finding finding, Header header) {
        return new Complaint(
                header.textOf(finding.column()).orElse(""),
                finding.rule().meaning(),
                finding.rule().suggestion());
    }
}

using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reports.Figures;
using BinhHoa2.Shared.Reports.Wording;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports.Xlsx;

/// <summary>The register of the evidence of a report: every reply its figures rest on, by number.</summary>
public static class RegisterRows
{
    /// <param name="months">The months the report was counted from.</param>
    /// <exception cref="InvalidOperationException">An evidence of the figures is not in the months.</exception>
    public static ImmutableArray<RegisterRow> Of(SemesterReport report, IReadOnlyCollection<MonthSnapshot> months)
    {
        var numbers = new EvidenceNumbers(report);
        return
        [
            .. from counted in report.Counted()
               let month = months.FirstOrDefault(m => m.Head.Month == counted.Month)
               from id in counted.Figures.EvidenceIds
               select Row(numbers.Of(id)!.Value, counted, month, Find(month, id)),
        ];
    }

    private static Evidence Find(MonthSnapshot? month, EvidenceId id) =>
        month?.Evidence.FirstOrDefault(e => e.Id == id)
        ?? throw new InvalidOperationException($"Evidence {id} of the report is not in the months it was counted from.");

    private static RegisterRow Row(int number, CountedActivity counted, MonthSnapshot? month, Evidence evidence) => new(
        number,
        OfficialDate.OfMonth(counted.Month.Year, counted.Month.Month),
        Phrases.WithoutStop(counted.Figures.Text),
        month!.Roster.Find(evidence.Person)?.NamedPost ?? evidence.Person.Value,
        StatusTexts.Name(evidence.Kind, counted.Figures.Kind),
        evidence.Effective,
        evidence.Received.ToOffset(VietnamTime.Offset).DateTime,
        evidence.Files.Length,
        evidence.Said,
        evidence.Id.Value);
}

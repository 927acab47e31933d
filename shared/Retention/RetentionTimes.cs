using System.Collections.Immutable;
using System.Text.Json;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Retention;

/// <summary>
/// How long the parts of a school year are kept where no person sets another day: a proposal of the program, not a rule of law. The
/// data come with the program.
/// </summary>
/// <param name="AsOf">The day on which the proposal and its sources were looked at.</param>
/// <param name="FilesYears">Years after the school year's last day, for <see cref="RetentionKind.Files"/>.</param>
/// <param name="AnswersYears">As <paramref name="FilesYears"/>, for <see cref="RetentionKind.Answers"/>.</param>
/// <param name="WarningDays">Days between the notice to the secretary and the removal, at least.</param>
/// <param name="HistoryDays">Days that the history of a finished orchestration is kept.</param>
/// <param name="Sources">What a school compares the times with, in Vietnamese; read from second sources.</param>
public sealed record RetentionTimes(
    DateOnly AsOf, int FilesYears, int AnswersYears, int WarningDays, int HistoryDays, ImmutableArray<string> Sources)
{
    private const string Resource = "BinhHoa2.Shared.Retention.data.retention.json";

    /// <summary>The data that come with the program.</summary>
    public static RetentionTimes BuiltIn()
    {
        using var stream = typeof(RetentionTimes).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize<RetentionTimes>(stream, SchoolJson.Options)!;
    }

    /// <summary>Years that a part is kept where no other day is set.</summary>
    public int YearsOf(RetentionKind kind) => kind == RetentionKind.Files ? FilesYears : AnswersYears;

    /// <summary>The first day on which a part may be removed where no other is set, in the school's zone.</summary>
    public DateOnly DefaultDay(RetentionKey part) => part.Year.LastDay.AddYears(YearsOf(part.Kind)).AddDays(1);
}

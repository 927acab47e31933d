using System.Collections.Immutable;
using System.Text.Json;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Erasures;

/// <summary>By when a request for erasure is to be answered. The data come with the program; they are read from second sources.</summary>
/// <param name="AsOf">The day on which the sources were looked at.</param>
/// <param name="WorkingDays">Working days after the day the request came in.</param>
/// <param name="Sources">What a school compares the days with, in Vietnamese.</param>
public sealed record AnswerTimes(DateOnly AsOf, int WorkingDays, ImmutableArray<string> Sources)
{
    private const string Resource = "BinhHoa2.Shared.Erasures.data.answer-times.json";

    /// <summary>The data that come with the program.</summary>
    public static AnswerTimes BuiltIn()
    {
        using var stream = typeof(AnswerTimes).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize<AnswerTimes>(stream, SchoolJson.Options)!;
    }

    /// <summary>The last day on which the answer is in time, in the school's zone.</summary>
    /// <param name="received">The day the request came in.</param>
    public DateOnly AnswerBy(DateOnly received, IWorkingCalendar calendar) => calendar.AddWorkingDays(received, WorkingDays);
}

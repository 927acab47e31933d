using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Requests;

/// <summary>
/// The ladder of a request: the role above the reporter, then the one above that, one working day each, up to the Chair. A
/// person who has left and a vacant role are passed over, and so is a post whose recipient is the reporter or was asked before
/// as a substitute.
/// </summary>
public static class RequestLadder
{
    // Durable timers are cut to whole seconds and may fire up to one early.
    private static readonly TimeSpan Grain = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The request as it stands by <paramref name="now"/>: at its last step while that step's day lasts and its person is here,
    /// then one step up; at the end of the ladder it stays unanswered, or, the Chair's own, informed. A request that does not
    /// wait on the ladder is left as it is.
    /// </summary>
    /// <exception cref="InvalidOperationException">The reporter is not in the month.</exception>
    public static Request Escalate(Request request, MonthSnapshot month, DateTimeOffset now, IWorkingCalendar calendar)
    {
        var today = VietnamTime.DateOf(SchoolHours.FirstFrom(now, calendar));
        if (request.State != RequestState.Open || IsWithLast(request, month, now, today))
        {
            return request;
        }

        if (RequestLetters.StepIsOwed(request, month, today))
        {
            // The letter that should have asked never left: the step's day begins anew.
            var renewed = request.Steps[^1] with { Asked = now, Until = UntilFrom(now, calendar) };
            return request with { Steps = request.Steps.SetItem(request.Steps.Length - 1, renewed) };
        }

        var reporter = month.Roster.Find(request.Person)
            ?? throw new InvalidOperationException($"{request.Person} is not in {month.Head.Month}.");
        return Next(reporter, request.Steps, month, now, calendar) switch
        {
            null => request with { State = reporter.Role == Role.Chair ? RequestState.Informed : RequestState.Unanswered },
            { ForInformationOnly: true } step => request with { State = RequestState.Informed, Steps = request.Steps.Add(step) },
            var step => request with { Steps = request.Steps.Add(step) },
        };
    }

    /// <summary>The next step of a request.</summary>
    /// <param name="steps">The steps before it.</param>
    /// <param name="now">
    /// The moment the duty moves on; outside the hours letters may leave, the day given counts from when they may.
    /// </param>
    /// <returns>Null at the end of the ladder.</returns>
    public static RequestStep? Next(
        StaffMember reporter,
        IReadOnlyCollection<RequestStep> steps,
        MonthSnapshot month,
        DateTimeOffset now,
        IWorkingCalendar calendar)
    {
        var last = steps.LastOrDefault();
        if (last is { ForInformationOnly: true })
        {
            return null;
        }

        // Up from the last step, never down or sideways again; and only to a person who is here when the letter can leave.
        var today = VietnamTime.DateOf(SchoolHours.FirstFrom(now, calendar));
        var involved = steps.Select(s => s.Person).Append(reporter.Id).SelectMany(p => new[] { p, month.RecipientIdOf(p) }).ToHashSet();
        var below = last is null ? reporter : month.Roster.Find(last.Person) ?? reporter;
        while (Superior.Of(below, month.Roster, today) is { } above)
        {
            // The Chair has no superior; only the Chair's own matter goes to the deputy, for information.
            if (above.ForInformationOnly && below.Id != reporter.Id)
            {
                return null;
            }

            if (!involved.Contains(above.Person.Id) && !involved.Contains(month.RecipientIdOf(above.Person.Id)))
            {
                return new RequestStep(above.Person.Id, now, UntilFrom(now, calendar), above.ForInformationOnly);
            }

            if (above.ForInformationOnly)
            {
                return null;
            }

            below = above.Person;
        }

        return null;
    }

    private static bool IsWithLast(Request request, MonthSnapshot month, DateTimeOffset now, DateOnly today) =>
        request.Steps is [.., var last] && now + Grain < last.Until && !RequestLetters.AskedIsGone(request, month, today);

    /// <summary>The end of the one working day of a step: 07:00 of the next one after the letter can leave.</summary>
    private static DateTimeOffset UntilFrom(DateTimeOffset now, IWorkingCalendar calendar)
    {
        var letter = VietnamTime.DateOf(SchoolHours.FirstFrom(now, calendar));
        return VietnamTime.At(calendar.AddWorkingDays(letter, 1), SchoolHours.Earliest);
    }
}

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
    /// <param name="resumed">
    /// When duty letters could leave again after their last pause: a step whose letter the pause held back begins anew. Null for no
    /// pause.
    /// </param>
    /// <exception cref="InvalidOperationException">The reporter is not in the month.</exception>
    public static Request Escalate(
        Request request, MonthSnapshot month, DateTimeOffset now, IWorkingCalendar calendar, DateTimeOffset? resumed = null)
    {
        var today = VietnamTime.DateOf(SchoolHours.FirstFrom(now, calendar));
        if (request is { State: RequestState.Open, Steps: [.., { ForInformationOnly: true }] })
        {
            return request with { State = RequestState.Informed };
        }

        var wasHeld = request.Steps is [.., var held] && held.Asked < resumed && RequestLetters.StepIsOwed(request, month, today);
        if (request.State != RequestState.Open || (IsWithLast(request, month, now, today) && !wasHeld))
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
        var next = Next(reporter, request.Steps, month, now, calendar, request.Kind) ?? AskedAgain(request, month, now, today, calendar);
        return next switch
        {
            null => request with { State = reporter.Role == Role.Chair ? RequestState.Informed : RequestState.Unanswered },
            { ForInformationOnly: true } => request with { State = RequestState.Informed, Steps = request.Steps.Add(next) },
            _ => request with { Steps = request.Steps.Add(HeldBack(request, next, month, calendar)) },
        };
    }

    /// <summary>The first step of a request as the roster has it, before the month's rows say who was asked; null for none.</summary>
    public static RequestStep? First(
        StaffMember reporter,
        Roster roster,
        DateTimeOffset raised,
        IWorkingCalendar calendar,
        RequestKind kind = RequestKind.Difficulty)
    {
        var (below, day) = (reporter, VietnamTime.DateOf(SchoolHours.FirstFrom(raised, calendar)));
        while (Superior.Of(below, roster, day) is { ForInformationOnly: false } above)
        {
            if (Assigns(above.Person, kind))
            {
                return new RequestStep(above.Person.Id, raised, UntilFrom(raised, calendar));
            }

            below = above.Person;
        }

        return null;
    }

    /// <summary>
    /// Whether a person can answer what is asked: work is given to people by who organises the plan, not by a subject lead.
    /// </summary>
    private static bool Assigns(StaffMember person, RequestKind kind) =>
        kind != RequestKind.Reassign || person.Role != Role.SubjectLead;

    /// <summary>The next step of a request.</summary>
    /// <param name="steps">The steps before it.</param>
    /// <param name="now">
    /// The moment the duty moves on; outside the hours letters may leave, the day given counts from when they may.
    /// </param>
    /// <param name="kind">What is asked.</param>
    /// <returns>Null at the end of the ladder.</returns>
    public static RequestStep? Next(
        StaffMember reporter,
        IReadOnlyCollection<RequestStep> steps,
        MonthSnapshot month,
        DateTimeOffset now,
        IWorkingCalendar calendar,
        RequestKind kind = RequestKind.Difficulty)
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

            if (Assigns(above.Person, kind)
                && !involved.Contains(above.Person.Id)
                && !involved.Contains(month.RecipientIdOf(above.Person.Id)))
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

    /// <summary>
    /// What is stated anew after the ladder ended is asked of the highest person who was asked and is here; null when nothing is.
    /// </summary>
    private static RequestStep? AskedAgain(
        Request request, MonthSnapshot month, DateTimeOffset now, DateOnly today, IWorkingCalendar calendar) =>
        request.Steps is [.., var last] && month.StatementOf(request)?.Received >= last.Until
        && request.Steps.LastOrDefault(s => IsHere(s.Person, month, today)) is { } highest
            ? new RequestStep(highest.Person, now, UntilFrom(now, calendar))
            : null;

    /// <summary>
    /// A step whose recipient has had the day's letter about the work begins the next working morning.
    /// </summary>
    private static RequestStep HeldBack(Request request, RequestStep step, MonthSnapshot month, IWorkingCalendar calendar)
    {
        var key = RequestLetters.StepKey(request, step, month, month.RecipientIdOf(step.Person), calendar);
        var morning = VietnamTime.At(
            calendar.AddWorkingDays(VietnamTime.DateOf(SchoolHours.FirstFrom(step.Asked, calendar)), 1), SchoolHours.Earliest);
        return month.Ledger.Any(e => e.Key == key) ? step with { Asked = morning, Until = UntilFrom(morning, calendar) } : step;
    }

    private static bool IsHere(StaffId person, MonthSnapshot month, DateOnly today) =>
        month.Roster.Find(month.RecipientIdOf(person))?.IsHereOn(today) == true;

    private static bool IsWithLast(Request request, MonthSnapshot month, DateTimeOffset now, DateOnly today) =>
        request.Steps is [.., var last] && now + Grain < last.Until && !RequestLetters.AskedIsGone(request, month, today);

    /// <summary>
    /// The end of the one working day of a step: the same time of the next working day; for a step that begins after the
    /// working day, or on a day off, the day begins at the next 07:00 and ends at the one after that.
    /// </summary>
    private static DateTimeOffset UntilFrom(DateTimeOffset now, IWorkingCalendar calendar)
    {
        var begins = SchoolHours.FirstFrom(now, calendar);
        var day = VietnamTime.DateOf(begins);
        if (begins >= VietnamTime.At(day, SchoolHours.End))
        {
            day = calendar.AddWorkingDays(day, 1);
            begins = VietnamTime.At(day, SchoolHours.Earliest);
        }

        return begins.AddDays(calendar.AddWorkingDays(day, 1).DayNumber - day.DayNumber);
    }
}

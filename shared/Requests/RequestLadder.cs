using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Requests;

/// <summary>
/// The ladder a request climbs: the role above whoever asks, then the one above that, one working day each, up to the
/// Chair. Who has left and a role that nobody holds are passed over, and so is a post held by whoever asks or was asked
/// before in another's stead.
/// </summary>
public static class RequestLadder
{
    // Durable timers are cut to whole seconds and may fire up to one early.
    private static readonly TimeSpan Grain = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Where a request stands by <paramref name="now"/>: with whoever has it while their day lasts and they are here, then one step up; at
    /// the end of the ladder it stays unanswered, or, the Chair's own, informed. What does not wait on the ladder is left
    /// as it is.
    /// </summary>
    /// <exception cref="InvalidOperationException">Whoever asks is not in the month.</exception>
    public static Request Escalate(Request request, MonthFile month, DateTimeOffset now, IWorkingCalendar calendar)
    {
        var today = VietnamTime.DateOf(SchoolHours.FirstFrom(now, calendar));
        if (request.State != RequestState.Open || (request.Steps is [.., var last] && now + Grain < last.Until && !RequestLetters.AskedIsGone(request, month, today)))
        {
            return request;
        }

        if (RequestLetters.StepIsOwed(request, month, today))
        {
            // The letter that should have asked never left: nobody's day is over before it began.
            return request with { Steps = request.Steps.SetItem(request.Steps.Length - 1, request.Steps[^1] with { Asked = now, Until = UntilFrom(now, calendar) }) };
        }

        var asking = month.Roster.Find(request.Person) ?? throw new InvalidOperationException($"{request.Person} is not in {month.Head.Month}.");
        return Next(asking, request.Steps, month, now, calendar) switch
        {
            null => request with { State = asking.Role == Role.Chair ? RequestState.Informed : RequestState.Unanswered },
            { ForInformationOnly: true } told => request with { State = RequestState.Informed, Steps = request.Steps.Add(told) },
            var step => request with { Steps = request.Steps.Add(step) },
        };
    }

    /// <summary>Who gets the duty to answer next.</summary>
    /// <param name="asking">Whose request it is.</param>
    /// <param name="steps">Who was asked before.</param>
    /// <param name="now">The moment the duty moves on; outside the hours letters may leave, the day given counts from when they may.</param>
    /// <returns>Null when nobody is left above.</returns>
    public static RequestStep? Next(StaffMember asking, IReadOnlyCollection<RequestStep> steps, MonthFile month, DateTimeOffset now, IWorkingCalendar calendar)
    {
        // Up from whoever was asked last, never down or sideways again; and only to who is here when the letter can leave.
        var last = steps.LastOrDefault();
        if (last is { ForInformationOnly: true })
        {
            return null;
        }

        var today = VietnamTime.DateOf(SchoolHours.FirstFrom(now, calendar));
        var involved = steps.Select(s => s.Person).Append(asking.Id).SelectMany(p => new[] { p, month.AddresseeOf(p) }).ToHashSet();
        for (var below = last is null ? asking : month.Roster.Find(last.Person) ?? asking; Superior.Of(below, month.Roster, today) is { } above; below = above.Person)
        {
            // Above the Chair there is nobody; only the Chair's own matter is told to the deputy.
            if (above.ForInformationOnly && below.Id != asking.Id)
            {
                return null;
            }

            if (!involved.Contains(above.Person.Id) && !involved.Contains(month.AddresseeOf(above.Person.Id)))
            {
                return new RequestStep(above.Person.Id, now, UntilFrom(now, calendar), above.ForInformationOnly);
            }

            if (above.ForInformationOnly)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The end of the one working day somebody has: 07:00 of the next one after the letter can leave.</summary>
    private static DateTimeOffset UntilFrom(DateTimeOffset now, IWorkingCalendar calendar)
    {
        var letter = VietnamTime.DateOf(SchoolHours.FirstFrom(now, calendar));
        return VietnamTime.At(calendar.AddWorkingDays(letter, 1), SchoolHours.Earliest);
    }
}

using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reminders;

/// <summary>What a wave says to whom.</summary>
public static class WaveSteps
{
    /// <summary>The steps of the wave by the person responsible, for what is not done by now.</summary>
    public static ILookup<StaffId, WaveStep> Of(MonthSnapshot month, Wave wave, IWorkingCalendar calendar) =>
        month.Assignments
            .Select(a => (Assignment: a, Step: Ladder.StepIn(wave, a, month.Head.Opened, calendar)))
            .Where(x => x.Step is not null)
            .ToLookup(x => x.Assignment.Person, x => new WaveStep(x.Assignment, x.Step!.Value));

    /// <summary>Whether the month's cap leaves the person this wave's letter; one the ledger has already counts as itself.</summary>
    public static bool MayStillWrite(MonthSnapshot month, Wave wave, StaffId person)
    {
        var key = LedgerKey.Digest(wave.Day, person);
        return month.Ledger.Count(e => e.Key.Kind == LetterKind.Digest && e.Key.Recipient == person && e.Key != key) < Ladder.MaxLettersAMonth;
    }
}

namespace BinhHoa2.Shared.Reminders;

/// <summary>The steps of the reminder ladder, in the order they come; D is the due date, counted in working days.</summary>
public enum LadderStep
{
    /// <summary>First working day of the month, or of adoption; of work that came later, the working day it came.</summary>
    Opening,

    /// <summary>D − 5 of a deliverable; the working day before an event, or before the first day of its range.</summary>
    Reminder,

    /// <summary>D − 1 of a standing duty: the one question whether it was kept up.</summary>
    Attest,

    /// <summary>D − 1 of work that gets done.</summary>
    LastCall,

    /// <summary>D + 1 of an event: how it went.</summary>
    Outcome,

    /// <summary>D + 1, of an event D + 2; goes to the person and to the next role up.</summary>
    Overdue,

    /// <summary>No longer asked, by a change of the plan: the one letter that says so.</summary>
    Cancelled,
}

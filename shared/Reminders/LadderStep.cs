namespace BinhHoa2.Shared.Reminders;

/// <summary>The steps of the reminder ladder, in the order they come; D is the due date, counted in working days.</summary>
public enum LadderStep
{
    /// <summary>First working day of the month, or of adoption.</summary>
    Opening,

    /// <summary>D − 5.</summary>
    Reminder,

    /// <summary>D − 1.</summary>
    LastCall,

    /// <summary>D + 1; goes to the person and to the next role up.</summary>
    Overdue,
}

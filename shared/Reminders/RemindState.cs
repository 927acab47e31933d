namespace BinhHoa2.Shared.Reminders;

/// <summary>Whether a person can be reminded when the desk asks for it.</summary>
public enum RemindState
{
    /// <summary>A reminder can leave.</summary>
    Possible,

    /// <summary>One was asked for and has not left yet.</summary>
    Asked,

    /// <summary>The person has had the day's letter.</summary>
    Reminded,

    /// <summary>The person has had all letters of the month.</summary>
    CapReached,

    /// <summary>The person has left and has no substitute.</summary>
    Unattended,

    /// <summary>The month no longer sends reminders: the next month's letters have what is open.</summary>
    Over,
}

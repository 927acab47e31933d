namespace BinhHoa2.Shared.Months;

/// <summary>What became of a month of the plan.</summary>
public enum MonthState
{
    /// <summary>Its rows are being written; no letter has gone out.</summary>
    Opening,

    /// <summary>Reminders go out and replies come in.</summary>
    Running,

    /// <summary>Its figures are frozen; later replies are corrections.</summary>
    Closed,

    /// <summary>Its closing day had passed before anything ran; it is on record and was never mailed.</summary>
    Missed,
}

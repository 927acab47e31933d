namespace BinhHoa2.Simulation.Pages;

/// <summary>One of the choices on the page; the names are the values of its radio buttons.</summary>
public enum Answer
{
    Done,
    InProgress,
    Difficulty,

    /// <summary>The work is not the person's.</summary>
    NotMine,

    /// <summary>Evidence of who takes part; the form asks for no answer.</summary>
    Contribution,
}

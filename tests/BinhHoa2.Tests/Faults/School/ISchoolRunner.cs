namespace BinhHoa2.Tests.Faults.School;

/// <summary>Runs the app for a script: in one process after the other, as each runner has it.</summary>
internal interface ISchoolRunner : IAsyncDisposable
{
    /// <summary>Does a step in a process of the app and waits for what follows from it.</summary>
    Task DoAsync(Func<SchoolProcess, Task> step);

    /// <summary>Lets the time pass, from timer to timer.</summary>
    Task PassUntilAsync(DateTimeOffset until);
}

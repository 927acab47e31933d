namespace BinhHoa2.DurableContract;

/// <summary>
/// The exception of a task, read inside an orchestration: awaits the task itself, so the code stays on the orchestrator's thread.
/// </summary>
internal static class Failing
{
    public static async Task<TException> WithAsync<TException>(Task task)
        where TException : Exception
    {
        try
        {
            await task;
        }
        catch (TException exception)
        {
            return exception;
        }

        throw new InvalidOperationException($"It did not fail with {typeof(TException)}.");
    }
}

namespace BinhHoa2.DurableContract;

/// <summary>What a task fails with, asked for inside an orchestration: it awaits the task itself and leaves the orchestrator's thread to nobody.</summary>
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

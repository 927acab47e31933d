using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Schools;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Desk;

/// <summary>Writes down what a person does at the desk, with the person and the time, before it is done.</summary>
public sealed partial class DeskLog(DeskRecords records, TimeProvider schoolTime, ILogger<DeskLog> logger)
{
    /// <param name="about">The person it is done to; null when it is done to none.</param>
    public Task WriteAsync(DeskContext context, DeskAction action, StaffId? about = null)
    {
        LogDone(logger, context.Person.Id, action);
        return records.WriteAsync(new DeskEntry(context.Person.Id, schoolTime.GetUtcNow(), action, about), CancellationToken.None);
    }

    [LoggerMessage(2704, LogLevel.Information, "{Person} did {Action} at the desk.")]
    private static partial void LogDone(ILogger logger, StaffId person, DeskAction action);
}

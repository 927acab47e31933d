using Azure.Data.Tables;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Desk;

/// <summary>Maps the desk's rows. All are in one partition, so that what was done is written with the line that says so.</summary>
internal static class DeskMapping
{
    public const string Partition = "_desk";
    public const string RequestPrefix = "ask!";
    public const string SessionPrefix = "session!";
    public const string EntryPrefix = "done!";

    private const string AddressMac = "Address";
    private const string Asked = "Asked";
    private const string Ends = "Ends";
    private const string BrowserHash = "Browser";
    private const string ShownAsked = "ShownAsked";
    private const string WrongCodes = "WrongCodes";
    private const string IsUsed = "Used";
    private const string Person = "Person";
    private const string Begun = "Begun";
    private const string Ended = "Ended";
    private const string EndedBy = "EndedBy";
    private const string At = "At";
    private const string Action = "Action";
    private const string About = "About";

    public static string KeyOf(SignInId id) => RequestPrefix + id;

    public static string KeyOf(SessionId id) => SessionPrefix + id;

    public static TableEntity ToRow(SignInRequest request) => new(Partition, KeyOf(request.Id))
    {
        [AddressMac] = request.AddressMac,
        [BrowserHash] = request.BrowserHash,
        [Asked] = request.Asked,
        [ShownAsked] = request.ShownAsked,
        [WrongCodes] = request.WrongCodes,
        [IsUsed] = request.IsUsed,
    };

    public static SignInRequest ToRequest(TableEntity row) => new(
        new SignInId(row.RowKey[RequestPrefix.Length..]),
        row.GetString(AddressMac),
        row.GetString(BrowserHash),
        row.GetDateTimeOffset(Asked)!.Value,
        row.GetDateTimeOffset(ShownAsked)!.Value,
        row.GetInt32(WrongCodes)!.Value,
        row.GetBoolean(IsUsed)!.Value);

    public static TableEntity ToRow(DeskSession session) => new(Partition, KeyOf(session.Id))
    {
        [Person] = session.Person.Value,
        [AddressMac] = session.AddressMac,
        [Begun] = session.Begun,
        [Ends] = session.Ends,
        [Ended] = session.Ended,
        [EndedBy] = session.EndedBy?.Value,
    };

    public static DeskSession ToSession(TableEntity row) => new(
        new SessionId(row.RowKey[SessionPrefix.Length..]),
        new StaffId(row.GetString(Person)),
        row.GetString(AddressMac),
        row.GetDateTimeOffset(Begun)!.Value,
        row.GetDateTimeOffset(Ends)!.Value)
    {
        Ended = row.GetDateTimeOffset(Ended),
        EndedBy = row.GetString(EndedBy) is { } by ? new StaffId(by) : null,
    };

    /// <param name="written">Machine time; the newest line has the first key.</param>
    /// <param name="mark">Keeps lines of one moment apart.</param>
    public static TableEntity ToRow(DeskEntry entry, DateTimeOffset written, string mark) =>
        new(Partition, $"{EntryPrefix}{DateTimeOffset.MaxValue.Ticks - written.UtcTicks:D19}!{mark}")
        {
            [Person] = entry.Person.Value,
            [At] = entry.At,
            [Action] = entry.Action.ToString(),
            [About] = entry.About?.Value,
        };

    public static DeskEntry ToEntry(TableEntity row) => new(
        new StaffId(row.GetString(Person)),
        row.GetDateTimeOffset(At)!.Value,
        RowColumns.Name<DeskAction>(row, Action),
        row.GetString(About) is { } about ? new StaffId(about) : null);
}

using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Functions.Requests;

/// <summary>A request with everything the letters about it say.</summary>
/// <param name="Statement">The reply that states the matter as it stands.</param>
public sealed record RequestDetails(
    RequestKey Key,
    Request Request,
    MonthSnapshot Month,
    StaffMember Reporter,
    Evidence Statement,
    Assignment Assignment)
{
    public string ActivityText => Month.TextOf(Assignment);

    /// <inheritdoc cref="Request.LinkedUntil"/>
    public DateOnly LinkedUntil => Request.LinkedUntil(Assignment.Due);

    /// <exception cref="InvalidOperationException">Something of it is not on record.</exception>
    public static async Task<RequestDetails> ReadAsync(RequestKey key, MonthRecords months, CancellationToken cancellation)
    {
        var month = await months.GetAsync(key.Month, cancellation);
        var request = RequestRecords.Get(month, key.Id);
        return new RequestDetails(
            key,
            request,
            month,
            month.Roster.Find(request.Person) ?? throw new InvalidOperationException($"{request.Person} is not in {key.Month}."),
            month.Evidence.Single(e => e.Id == request.EvidenceId && e.Person == request.Person && e.Activity == request.Activity),
            month.EveryAssignment.Single(a => a.Person == request.Person && a.Activity == request.Activity));
    }
}

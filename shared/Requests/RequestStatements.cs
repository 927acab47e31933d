using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Requests;

/// <summary>Finds the reply a request stands on.</summary>
public static class RequestStatements
{
    /// <summary>The reply that states the matter as it stands; null when the month was read without it.</summary>
    public static Evidence? StatementOf(this MonthSnapshot month, Request request) => month.Evidence.FirstOrDefault(
        e => e.Id == request.EvidenceId && e.Person == request.Person && e.Activity == request.Activity);
}

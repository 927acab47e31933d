using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Storage;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Functions.Desk;

/// <summary>
/// The answer to a sweep: what it started, or a problem document (RFC 9457) that says in Vietnamese what it could not do.
/// </summary>
internal static class SweepAnswer
{
    private const string Failed = "Lượt rà soát chưa trọn vẹn";
    private const string NotTakenOver = "Tệp mới chưa được đưa vào sử dụng";
    private const string WhenFailed =
        "Có phần chưa rà soát được, các phần khác đã xong. Hãy gọi lại sau ít phút; nếu vẫn lỗi, xin xem nhật ký của ứng dụng "
        + "(sự kiện 1003).";

    public static IResult Of(SweepResult result)
    {
        var details = (result.Failures.IsEmpty, result.Refusal) switch
        {
            (true, null) => null,
            (false, null) => new Problem(Failed, StatusCodes.Status500InternalServerError, WhenFailed),
            (true, { } refusal) => new Problem(NotTakenOver, StatusCodes.Status422UnprocessableEntity, WhenRefused(refusal.Count)),
            (false, { } refusal) =>
                new Problem(Failed, StatusCodes.Status500InternalServerError, $"{WhenFailed} {WhenRefused(refusal.Count)}"),
        };
        if (details is null)
        {
            return Results.Ok(new { result.Started });
        }

        ImmutableArray<string> failures = [.. result.Failures.Select(f => f.Part)];
        return Answer(details with
        {
            Problems = result.Refusal?.Problems,
            Failures = failures.IsEmpty ? null : failures,
            Started = result.Started,
        });
    }

    private static string WhenRefused(int count) =>
        $"Các tệp kế hoạch, nhân sự, thông tin trường có {count} chỗ cần sửa. Dữ liệu đang dùng được giữ nguyên; sửa tệp rồi gọi lại.";

    private static IResult Answer(Problem problem) => Results.Text(
        JsonSerializer.Serialize(problem, SchoolJson.Indented) + "\n",
        "application/problem+json; charset=utf-8",
        statusCode: problem.Status);

    /// <param name="Problems">File, line and what to do, one text each.</param>
    /// <param name="Failures">The parts that could not be swept.</param>
    private sealed record Problem(
        string Title,
        int Status,
        string Detail,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<string>? Problems = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<string>? Failures = null,
        ImmutableArray<string> Started = default);
}

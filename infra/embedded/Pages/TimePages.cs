using System.Globalization;
using System.Text.RegularExpressions;
using BinhHoa2.Embedded.Time;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Embedded.Pages;

/// <summary>Shows virtual school time and moves it.</summary>
internal sealed partial class TimePages(HostPage frame, TimeMachine time, ClockMove move)
{
    // Noon: what a day's morning sets off has been sent by then.
    private static readonly TimeSpan Noon = TimeSpan.FromHours(12);

    /// <summary>How long the answer to a move waits for its end; a script asks for more with <c>Prefer: wait=</c> seconds.</summary>
    private static readonly TimeSpan StandardWait = TimeSpan.FromSeconds(3);

    public Task ShowAsync(HttpContext http) =>
        frame.WriteAsync(
            http,
            "Cỗ máy thời gian",
            Markup.Of($"""
                <div class="card"><p class="big">{SchoolTimeText.Of(time.SchoolTime.GetUtcNow())}</p>
                {(move.Target is { } target ? Moving(target) : Standing())}
                </div>
                <p class="soft">Đồng hồ dừng lại ở từng việc trên đường đi và chờ việc đó xong rồi mới đi tiếp.
                Dời xa có thể mất ít phút. Không quay ngược được.</p>
                """),
            refresh: move.Target is not null);

    public async Task MoveAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (Target(form["to"], time.SchoolTime.GetUtcNow().ToOffset(TimeMachine.Offset)) is not { } target)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        // A move that takes longer goes on, and the page shows it.
        var moving = move.Begin(target);
        await Task.WhenAny(moving, Task.Delay(WaitOf(http.Request), TimeProvider.System, http.RequestAborted));
        if (moving.IsCanceled)
        {
            // The app stops. The clock keeps its time; the next process continues from there.
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = HostPages.TimePath;
    }

    private static TimeSpan WaitOf(HttpRequest request) =>
        PreferredWait().Match(request.Headers["Prefer"].ToString()) is { Success: true } asked
            ? TimeSpan.FromSeconds(int.Parse(asked.Groups["seconds"].Value, CultureInfo.InvariantCulture))
            : StandardWait;

    private static Markup Moving(DateTimeOffset target) => Markup.Of($"""
        <p>Đang dời đến {SchoolTimeText.Of(target)}. Còn việc đang làm dở, chẳng hạn gửi thư; trang này tự tải lại sau vài giây.</p>
        """);

    private static Markup Button(string to, string label, bool enabled) =>
        Markup.Of($"<button name=\"to\" value=\"{to}\"{(enabled ? "" : " disabled")}>{label}</button>");

    [GeneratedRegex(@"^wait=(?<seconds>\d{1,4})$", RegexOptions.None, 1000)]
    private static partial Regex PreferredWait();

    private Markup Standing() => Markup.Of($"""
        <p class="soft">Việc sắp tới: {(time.NextDue is { } due ? SchoolTimeText.Of(due) : "không có việc nào đang chờ")}</p>
        <form method="post">
        {Button("event", "Đến việc kế tiếp", time.NextDue is not null)}
        {Button("day", "Đến trưa hôm sau", enabled: true)}
        {Button("month", "Đến đầu tháng sau", enabled: true)}
        </form>
        """);

    private DateTimeOffset? Target(string? to, DateTimeOffset now) => to switch
    {
        "event" => time.NextDue,
        "day" => new(now.Date.AddDays(1).Add(Noon), TimeMachine.Offset),
        "month" => new(new DateTime(now.Year, now.Month, 1).AddMonths(1).Add(Noon), TimeMachine.Offset),
        _ => null,
    };
}

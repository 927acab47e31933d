using BinhHoa2.Embedded.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace BinhHoa2.Embedded.Pages;

/// <summary>Shows school time and, where it is virtual, moves it.</summary>
internal sealed class TimePages(HostPage frame, TimeMachine time, IHostApplicationLifetime lifetime)
{
    // Noon: what a day's morning sets off has been sent by then.
    private static readonly TimeSpan Noon = TimeSpan.FromHours(12);

    public Task ShowAsync(HttpContext http)
    {
        var next = time.NextDue is { } due ? SchoolTimeText.Of(due) : "không có việc nào đang chờ";
        return frame.WriteAsync(http, "Cỗ máy thời gian", Markup.Of($"""
            <div class="card"><p class="big">{SchoolTimeText.Of(time.SchoolTime.GetUtcNow())}</p>
            <p class="soft">Việc sắp tới: {next}</p>
            <form method="post">
            {Button("event", "Đến việc kế tiếp", time.NextDue is not null)}
            {Button("day", "Đến trưa hôm sau", enabled: true)}
            {Button("month", "Đến đầu tháng sau", enabled: true)}
            </form></div>
            <p class="soft">Đồng hồ dừng lại ở từng việc trên đường đi và chờ việc đó xong rồi mới đi tiếp.
            Dời xa có thể mất ít phút. Không quay ngược được.</p>
            """));
    }

    public async Task MoveAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (time.Clock is null || Target(form["to"], time.Clock.GetUtcNow().ToOffset(TimeMachine.Offset)) is not { } target)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await time.AdvanceToAsync(target, end.Token);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The clock keeps its time; the next process continues from there.
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = HostPages.TimePath;
    }

    private static Markup Button(string to, string label, bool enabled) =>
        Markup.Of($"<button name=\"to\" value=\"{to}\"{(enabled ? "" : " disabled")}>{label}</button>");

    private DateTimeOffset? Target(string? to, DateTimeOffset now) => to switch
    {
        "event" => time.NextDue,
        "day" => new(now.Date.AddDays(1).Add(Noon), TimeMachine.Offset),
        "month" => new(new DateTime(now.Year, now.Month, 1).AddMonths(1).Add(Noon), TimeMachine.Offset),
        _ => null,
    };
}

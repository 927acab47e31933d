using BinhHoa2.Functions.Durable;
using BinhHoa2.Functions.Requests;
using BinhHoa2.Shared.Reports;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Semester;

/// <summary>Starts the letters of a step of a report; the sweep starts them again when this is lost.</summary>
public sealed class ReportSteps(OrchestrationSignal signal)
{
    /// <param name="step">Null when no letters go out.</param>
    public async Task StartAsync(DurableTaskClient client, SemesterKey semester, int? step, CancellationToken cancellation)
    {
        if (step is { } number)
        {
            var letters = new ReportStepKey(semester, number);
            await signal.StartAsync(
                client, nameof(ReportStepOrchestration), Instances.OfReportStep(letters.ToString()), letters, cancellation);
        }
    }
}

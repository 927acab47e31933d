using BinhHoa2.Embedded.Durable.History;
using Microsoft.DurableTask;

namespace BinhHoa2.Embedded.Durable.Replay;

/// <summary>
/// An orchestrator at work: give it turn after turn what was received and it tells what it decided. Fed from history it
/// is a replay, fed from the mailbox it goes on; both are the same call.
/// </summary>
internal sealed class Execution
{
    private readonly InstanceFacts facts;
    private readonly Surroundings around;
    private readonly OrchestrationContext context;
    private readonly TurnScheduler scheduler;
    private readonly Queue<HistoryEvent> heldBack = new();
    private Task<object?>? code;
    private bool suspended;
    private bool ended;

    /// <param name="escaped">Called, from any thread, when the code awaited something that is not its context's.</param>
    public Execution(InstanceFacts facts, Surroundings around, Action escaped)
    {
        this.facts = facts;
        this.around = around;
        context = new OrchestrationContext(facts, around);
        scheduler = new TurnScheduler(escaped);
    }

    public string? CustomStatus => context.CustomStatus;

    /// <summary>Runs one turn.</summary>
    /// <exception cref="NonDeterminismException">The code awaited something that is not its context's.</exception>
    public IReadOnlyList<HistoryEvent> RunTurn(DateTimeOffset at, IReadOnlyList<HistoryEvent> received, bool replaying)
    {
        context.BeginTurn(at, replaying);
        foreach (var one in received)
        {
            Receive(one);
        }

        if (scheduler.Escaped)
        {
            throw NonDeterminismException.Escaped(facts.InstanceId);
        }

        EndIfDone();
        return context.TakeDecisions();
    }

    /// <summary>Follows a recorded turn.</summary>
    /// <exception cref="NonDeterminismException">The code decides otherwise than recorded.</exception>
    public void Follow(HistoryTurn turn, bool payloads) =>
        HistoryCheck.Same(facts.InstanceId, turn, RunTurn(turn.At, turn.Received, replaying: true), payloads);

    private void Receive(HistoryEvent received)
    {
        if (ended)
        {
            return;
        }

        if (received is Terminated)
        {
            ended = true;
        }
        else if (received is Suspended)
        {
            suspended = true;
        }
        else if (received is Resumed)
        {
            suspended = false;
            while (heldBack.TryDequeue(out var held))
            {
                Take(held);
            }
        }
        else if (suspended)
        {
            heldBack.Enqueue(received);
        }
        else
        {
            Take(received);
        }
    }

    private void Take(HistoryEvent received)
    {
        if (ended)
        {
            return;
        }

        scheduler.Run(() => Apply(received));
    }

    /// <summary>The end waits for every call and timer still open, awaited or not, as it does in the real runtime.</summary>
    private void EndIfDone()
    {
        if (ended || context.HasOpenTasks || code is not { IsCompleted: true })
        {
            return;
        }

        ended = true;
        context.Decide(code.IsCompletedSuccessfully
            ? new ExecutionCompleted(around.Converter.Serialize(code.Result))
            : new ExecutionFailed(TaskFailureDetails.FromException(code.Exception?.InnerException ?? new TaskCanceledException(code))));
    }

    private void Apply(HistoryEvent received)
    {
        switch (received)
        {
            case ExecutionStarted e:
                Start(e);
                break;
            case EventReceived e:
                context.Events.Receive(e.Name, e.Data);
                break;
            case ActivityCompleted e:
                context.Complete(e.Id, e.Result);
                break;
            case ActivityFailed e:
                context.Fail(e.Id, e.Failure);
                break;
            case SubOrchestrationCompleted e:
                context.Complete(e.Id, e.Result);
                break;
            case SubOrchestrationFailed e:
                context.Fail(e.Id, e.Failure);
                break;
            case TimerFired e:
                context.Complete(e.Id, null);
                break;
            default:
                throw new InvalidOperationException($"History holds {received.Step} among what was received.");
        }
    }

    private void Start(ExecutionStarted e)
    {
        context.TakeInput(e.Input);
        if (!around.Tasks.TryCreateOrchestrator(facts.Name, around.Services, out var orchestrator))
        {
            ended = true;
            context.Decide(new ExecutionFailed(MissingTask.Orchestrator(facts.Name)));
            return;
        }

        code = Task.Factory.StartNew(
            () => orchestrator.RunAsync(context, around.Converter.Deserialize(e.Input, orchestrator.InputType)),
            CancellationToken.None,
            TaskCreationOptions.None,
            scheduler).Unwrap();
    }
}

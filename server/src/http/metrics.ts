import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { createServer, type Server } from 'node:http';

/** One registry a process; tests boot several apps in one process, so nothing is global. */
export class Metrics {
  readonly registry = new Registry();
  readonly requests = new Histogram({
    name: 'home_http_request_seconds',
    help: 'Time to answer, by route template and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3],
    registers: [this.registry],
  });
  readonly outbox = new Counter({
    name: 'home_outbox_total',
    help: 'Outbox rows handled, by kind and result',
    labelNames: ['kind', 'result'],
    registers: [this.registry],
  });
  private readonly series = new Map<string, Histogram.Internal<'method' | 'route' | 'status'>>();
  private server: Server | undefined;

  /** The series of a route is looked up once: finding it by its labels costs more than counting. */
  observeRequest(method: string, route: string, status: number, seconds: number): void {
    const key = `${method} ${route} ${status}`;
    const series = this.series.get(key) ?? this.requests.labels({ method, route, status });
    this.series.set(key, series);
    series.observe(seconds);
  }

  /** `waiting` is asked whenever the numbers are read. */
  watchDatabase(waiting: () => number): void {
    new Gauge({
      name: 'home_database_waiting',
      help: 'Callers waiting for a pooled connection',
      registers: [this.registry],
      collect() {
        this.set(waiting());
      },
    });
  }

  /** Served on a port of its own, so that it is never reachable through the public one. */
  listen(port: number, host: string): Promise<void> {
    collectDefaultMetrics({ register: this.registry });
    this.server = createServer((request, response) => {
      if (request.url !== '/metrics') {
        response.writeHead(404).end();
        return;
      }
      void this.registry.metrics().then((text) => {
        response.writeHead(200, { 'content-type': this.registry.contentType }).end(text);
      });
    });
    return new Promise((resolve, reject) => {
      this.server?.once('error', reject).listen(port, host, resolve);
    });
  }

  close(): void {
    this.server?.close();
  }
}

package org.keepwell.caseload.solver;

import java.util.function.BooleanSupplier;

/**
 * Climbs a concave function with edges in a few dimensions, by steps along supergradients in a space that is squeezed along the
 * difference of the last two (Shor's r-algorithm). Only a way of finding good prices: what they prove is counted in whole numbers.
 */
final class Ascent {

    private static final double SQUEEZE = 1 / 2.5;

    /** Answers the value at a point and writes the slope there. */
    interface Slope {
        double at(double[] point, double[] slope);
    }

    private Ascent() {}

    /** Climbs from a point with a first step of this length; the function keeps what it likes best of where it was asked. */
    static void climb(Slope function, double[] start, double step, int rounds, BooleanSupplier over) {
        int n = start.length;
        double[] point = start.clone();
        double[][] space = new double[n][n];
        for (int i = 0; i < n; i++) {
            space[i][i] = 1;
        }
        double[] slope = new double[n];
        double[] next = new double[n];
        double[] way = new double[n];
        double length = step;
        function.at(point, slope);
        for (int round = 0; round < rounds && !over.getAsBoolean(); round++) {
            double[] inner = transposed(space, slope);
            double size = norm(inner);
            if (size < 1e-12 || length < step * 1e-7) {
                return;
            }
            for (int i = 0; i < n; i++) {
                way[i] = 0;
                for (int j = 0; j < n; j++) {
                    way[i] += space[i][j] * inner[j] / size;
                }
            }
            int steps = 0;
            do {
                for (int i = 0; i < n; i++) {
                    point[i] += length * way[i];
                }
                function.at(point, next);
                steps++;
                if (steps > 2) {
                    length *= 1.3;
                }
            } while (dot(way, next) > 0 && steps < 40 && !over.getAsBoolean());
            if (steps == 1) {
                length *= 0.85;
            }
            double[] turn = new double[n];
            for (int i = 0; i < n; i++) {
                turn[i] = next[i] - slope[i];
            }
            squeeze(space, transposed(space, turn));
            System.arraycopy(next, 0, slope, 0, n);
        }
    }

    private static void squeeze(double[][] space, double[] along) {
        double size = norm(along);
        if (size < 1e-12) {
            return;
        }
        int n = along.length;
        for (double[] row : space) {
            double part = dot(row, along) / size * (SQUEEZE - 1) / size;
            for (int j = 0; j < n; j++) {
                row[j] += part * along[j];
            }
        }
    }

    private static double[] transposed(double[][] space, double[] vector) {
        double[] result = new double[vector.length];
        for (int j = 0; j < result.length; j++) {
            for (int i = 0; i < result.length; i++) {
                result[j] += space[i][j] * vector[i];
            }
        }
        return result;
    }

    private static double norm(double[] vector) {
        return Math.sqrt(dot(vector, vector));
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
